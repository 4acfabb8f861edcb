<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AccountsDialog</name>
    <message>
      <source>A new account</source>
      <translation>Una cuenta nueva</translation>
    </message>
    <message>
      <source>A new password for {name}</source>
      <translation>Una contraseña nueva para {name}</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Cuentas</translation>
    </message>
    <message>
      <source>Add an account…</source>
      <translation>Añadir una cuenta…</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrador</translation>
    </message>
    <message>
      <source>Change my password</source>
      <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
      <source>Close account</source>
      <translation>Cerrar la cuenta</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Cerrada</translation>
    </message>
    <message>
      <source>Everything (administrator)</source>
      <translation>Todo (administrador)</translation>
    </message>
    <message>
      <source>Lock the window when nobody touches it for</source>
      <translation>Bloquear la ventana sin actividad tras</translation>
    </message>
    <message>
      <source>Make administrator</source>
      <translation>Hacer administrador</translation>
    </message>
    <message>
      <source>Make reader</source>
      <translation>Hacer lector</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>New password…</source>
      <translation>Contraseña nueva…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abierta</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Abrir de nuevo</translation>
    </message>
    <message>
      <source>Profession</source>
      <translation>Profesión</translation>
    </message>
    <message>
      <source>Read films and write reports</source>
      <translation>Leer placas y escribir informes</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lector</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>The first account: an administrator</source>
      <translation>La primera cuenta: un administrador</translation>
    </message>
    <message>
      <source>There are no accounts: nobody signs in, and everybody may do everything. That suits one person alone. The first account you add is an administrator's, and from then on everybody signs in.</source>
      <translation>No hay cuentas: nadie se identifica y todos pueden hacer todo. Eso va bien para una sola persona. La primera cuenta que añada es de un administrador, y desde entonces todos se identifican.</translation>
    </message>
    <message>
      <source>Whoever uses the program signs in with a name and a password; the name stands under the final reads. Only an administrator can give a new password. If every administrator forgot theirs, see docs/accounts.md.</source>
      <translation>Quien usa el programa se identifica con nombre y contraseña; el nombre figura bajo las conclusiones. Solo un administrador puede dar una contraseña nueva. Si todos la olvidaron, vea docs/accounts.md.</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;0 As the film says</source>
      <translation>&amp;0 Como dice la placa</translation>
    </message>
    <message>
      <source>&amp;1 Whole range</source>
      <translation>&amp;1 Todo el rango</translation>
    </message>
    <message>
      <source>&amp;1:1, a pixel for a pixel</source>
      <translation>&amp;1:1, un píxel por píxel</translation>
    </message>
    <message>
      <source>&amp;2 Lungs</source>
      <translation>&amp;2 Pulmones</translation>
    </message>
    <message>
      <source>&amp;3 Heart, spine and bones</source>
      <translation>&amp;3 Corazón, columna y huesos</translation>
    </message>
    <message>
      <source>&amp;4 More contrast</source>
      <translation>&amp;4 Más contraste</translation>
    </message>
    <message>
      <source>&amp;5 Less contrast</source>
      <translation>&amp;5 Menos contraste</translation>
    </message>
    <message>
      <source>&amp;AI</source>
      <translation>&amp;IA</translation>
    </message>
    <message>
      <source>&amp;About Pneumo Desktop</source>
      <translation>&amp;Acerca de Pneumo Desktop</translation>
    </message>
    <message>
      <source>&amp;Accounts…</source>
      <translation>&amp;Cuentas…</translation>
    </message>
    <message>
      <source>&amp;Amend this record…</source>
      <translation>&amp;Modificar este registro…</translation>
    </message>
    <message>
      <source>&amp;Analyse</source>
      <translation>&amp;Analizar</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancelar</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>&amp;Cerrar la placa</translation>
    </message>
    <message>
      <source>&amp;Compare two films</source>
      <translation>&amp;Comparar dos placas</translation>
    </message>
    <message>
      <source>&amp;Correct the patient's details…</source>
      <translation>&amp;Corregir los datos del paciente…</translation>
    </message>
    <message>
      <source>&amp;Earlier visits of this patient</source>
      <translation>&amp;Visitas anteriores de este paciente</translation>
    </message>
    <message>
      <source>&amp;Encryption of the records…</source>
      <translation>Ci&amp;frado de los registros…</translation>
    </message>
    <message>
      <source>&amp;Export report PDF…</source>
      <translation>&amp;Exportar el informe PDF…</translation>
    </message>
    <message>
      <source>&amp;Figures of a period, list as CSV…</source>
      <translation>&amp;Cifras de un período, lista CSV…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;Final read</source>
      <translation>&amp;Conclusión</translation>
    </message>
    <message>
      <source>&amp;Fit</source>
      <translation>A&amp;justar</translation>
    </message>
    <message>
      <source>&amp;Heat map</source>
      <translation>Mapa de &amp;calor</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Import CD or DICOMDIR…</source>
      <translation>&amp;Importar CD o DICOMDIR…</translation>
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation>&amp;Uso previsto</translation>
    </message>
    <message>
      <source>&amp;Key image</source>
      <translation>Imagen &amp;clave</translation>
    </message>
    <message>
      <source>&amp;Known limits</source>
      <translation>&amp;Límites conocidos</translation>
    </message>
    <message>
      <source>&amp;List and search</source>
      <translation>&amp;Lista y búsqueda</translation>
    </message>
    <message>
      <source>&amp;List of found films</source>
      <translation>&amp;Lista de placas encontradas</translation>
    </message>
    <message>
      <source>&amp;Lock now</source>
      <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Medir</translation>
    </message>
    <message>
      <source>&amp;New patient</source>
      <translation>&amp;Nuevo paciente</translation>
    </message>
    <message>
      <source>&amp;Next of the list</source>
      <translation>Siguie&amp;nte de la lista</translation>
    </message>
    <message>
      <source>&amp;Open film…</source>
      <translation>&amp;Abrir placa…</translation>
    </message>
    <message>
      <source>&amp;Pan</source>
      <translation>&amp;Desplazar</translation>
    </message>
    <message>
      <source>&amp;Patient</source>
      <translation>&amp;Paciente</translation>
    </message>
    <message>
      <source>&amp;Print report…</source>
      <translation>&amp;Imprimir el informe…</translation>
    </message>
    <message>
      <source>&amp;Quick guide</source>
      <translation>&amp;Guía rápida</translation>
    </message>
    <message>
      <source>&amp;Recent films</source>
      <translation>Placas &amp;recientes</translation>
    </message>
    <message>
      <source>&amp;Records</source>
      <translation>&amp;Registros</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>&amp;Restablecer la vista</translation>
    </message>
    <message>
      <source>&amp;Risks and what is done about them</source>
      <translation>&amp;Riesgos y qué se hace contra ellos</translation>
    </message>
    <message>
      <source>&amp;Save record</source>
      <translation>&amp;Guardar registro</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>&amp;Ajustes…</translation>
    </message>
    <message>
      <source>&amp;Thresholds…</source>
      <translation>&amp;Umbrales…</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Herramientas</translation>
    </message>
    <message>
      <source>&amp;Unknown person</source>
      <translation>Persona &amp;desconocida</translation>
    </message>
    <message>
      <source>&amp;Versions of this record…</source>
      <translation>&amp;Versiones de este registro…</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Window/Level</source>
      <translation>&amp;Ventana/nivel</translation>
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation>&amp;Zoom</translation>
    </message>
    <message>
      <source>About this &amp;model</source>
      <translation>Acerca de este &amp;modelo</translation>
    </message>
    <message>
      <source>Agreement: {words}</source>
      <translation>Acuerdo: {words}</translation>
    </message>
    <message>
      <source>Change my &amp;password…</source>
      <translation>Cambiar mi &amp;contraseña…</translation>
    </message>
    <message>
      <source>Check this &amp;installation…</source>
      <translation>Comprobar esta &amp;instalación…</translation>
    </message>
    <message>
      <source>Compare with a film from file…</source>
      <translation>Comparar con una placa de un archivo…</translation>
    </message>
    <message>
      <source>Compare with an &amp;earlier film…</source>
      <translation>Comparar con una placa an&amp;terior…</translation>
    </message>
    <message>
      <source>Corner &amp;texts</source>
      <translation>&amp;Textos de las esquinas</translation>
    </message>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>E&amp;tiquetas DICOM…</translation>
    </message>
    <message>
      <source>E&amp;xit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>Film: {words}</source>
      <translation>Placa: {words}</translation>
    </message>
    <message>
      <source>Fit &amp;width</source>
      <translation>Ajustar al &amp;ancho</translation>
    </message>
    <message>
      <source>Flip left and right</source>
      <translation>Voltear izquierda y derecha</translation>
    </message>
    <message>
      <source>Flip top and bottom</source>
      <translation>Voltear arriba y abajo</translation>
    </message>
    <message>
      <source>Heat map &amp;stronger</source>
      <translation>Mapa de calor más &amp;fuerte</translation>
    </message>
    <message>
      <source>Heat map &amp;weaker</source>
      <translation>Mapa de calor más &amp;débil</translation>
    </message>
    <message>
      <source>Heat map as co&amp;ntour lines</source>
      <translation>Mapa de calor en co&amp;ntornos</translation>
    </message>
    <message>
      <source>In&amp;vert</source>
      <translation>In&amp;vertir</translation>
    </message>
    <message>
      <source>L/R markers</source>
      <translation>Marcas I/D</translation>
    </message>
    <message>
      <source>Linked zoom of both films</source>
      <translation>Zoom enlazado de ambas placas</translation>
    </message>
    <message>
      <source>Measure &amp;angle</source>
      <translation>Medir á&amp;ngulo</translation>
    </message>
    <message>
      <source>Measure &amp;distance</source>
      <translation>Medir &amp;distancia</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Nuevo paciente</translation>
    </message>
    <message>
      <source>Next free clinic n&amp;umber</source>
      <translation>Siguiente n&amp;úmero libre</translation>
    </message>
    <message>
      <source>On the screen only: the reading and the report are of the film as it was opened.</source>
      <translation>Solo en pantalla: la lectura y el informe son de la placa tal como se abrió.</translation>
    </message>
    <message>
      <source>Open &amp;ZIP…</source>
      <translation>Abrir &amp;ZIP…</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir placa</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Solo palabras propias</translation>
    </message>
    <message>
      <source>Pre&amp;sets</source>
      <translation>&amp;Preajustes</translation>
    </message>
    <message>
      <source>Pre&amp;view of the report</source>
      <translation>&amp;Vista previa del informe</translation>
    </message>
    <message>
      <source>Pre&amp;vious of the list</source>
      <translation>Anterior de la &amp;lista</translation>
    </message>
    <message>
      <source>R&amp;otate and flip</source>
      <translation>&amp;Girar y voltear</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registros</translation>
    </message>
    <message>
      <source>Referral &amp;bundle…</source>
      <translation>&amp;Paquete de referencia…</translation>
    </message>
    <message>
      <source>Remove all measures</source>
      <translation>Quitar todas las medidas</translation>
    </message>
    <message>
      <source>Remove the chosen measure</source>
      <translation>Quitar la medida elegida</translation>
    </message>
    <message>
      <source>Rep&amp;ort</source>
      <translation>I&amp;nforme</translation>
    </message>
    <message>
      <source>Rotate &amp;left</source>
      <translation>Girar a la &amp;izquierda</translation>
    </message>
    <message>
      <source>Rotate &amp;right</source>
      <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
      <source>S&amp;witch user…</source>
      <translation>Cambiar de &amp;usuario…</translation>
    </message>
    <message>
      <source>Short &amp;cuts</source>
      <translation>&amp;Atajos</translation>
    </message>
    <message>
      <source>Show the key image</source>
      <translation>Mostrar la imagen clave</translation>
    </message>
    <message>
      <source>Take back the last measure</source>
      <translation>Deshacer la última medida</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Herramientas</translation>
    </message>
    <message>
      <source>Windows of the file</source>
      <translation>Ventanas del archivo</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>Acerca&amp;r</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>Ale&amp;jar</translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n día</numerusform>
        <numerusform>%n días</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n mes</numerusform>
        <numerusform>%n meses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n week(s)</source>
      <translation>
        <numerusform>%n semana</numerusform>
        <numerusform>%n semanas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n año</numerusform>
        <numerusform>%n años</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AgeEdit</name>
    <message>
      <source>Unit of the age</source>
      <translation>Unidad de la edad</translation>
    </message>
    <message>
      <source>days</source>
      <translation>días</translation>
    </message>
    <message>
      <source>months</source>
      <translation>meses</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>semanas</translation>
    </message>
    <message>
      <source>years</source>
      <translation>años</translation>
    </message>
  </context>
  <context>
    <name>AmendDialog</name>
    <message>
      <source>Amend</source>
      <translation>Modificar</translation>
    </message>
    <message>
      <source>Amend a final record</source>
      <translation>Modificar un registro definitivo</translation>
    </message>
    <message>
      <source>Amend {number}</source>
      <translation>Modificar {number}</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>En palabras</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Film and patient stay; final read and visit can be changed, and the film can be read again with the present model (Analyse). The reason is printed.</source>
      <translation>La versión {version} se conserva y puede imprimirse tal cual. Placa y paciente quedan; conclusión y visita pueden cambiarse, y la placa leerse de nuevo con el modelo actual (Analizar). El motivo se imprime.</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Name, sex, birth date and other details of the patient are corrected in a window of their own; number, film, reading, visit and final read stay. The reason is printed.</source>
      <translation>La versión {version} se guarda y puede imprimirse como está. El nombre, el sexo, la fecha de nacimiento y otros datos del paciente se corrigen en una ventana propia; el número, la placa, la lectura, la visita y la conclusión se quedan. El motivo se imprime.</translation>
    </message>
    <message>
      <source>What is changed, and what was known too late</source>
      <translation>Qué cambia, y qué se supo demasiado tarde</translation>
    </message>
  </context>
  <context>
    <name>AnywayOffer</name>
    <message>
      <source>Files are sometimes labelled wrongly. If you see that this is one frontal chest film, it can be read anyway; the reading and its report will say so.</source>
      <translation>A veces los archivos están mal etiquetados. Si ve que es una sola placa de tórax de frente, puede leerse igual; la lectura y su informe lo dirán.</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Leer de todos modos</translation>
    </message>
  </context>
  <context>
    <name>Ask</name>
    <message>
      <source>May do</source>
      <translation>Puede hacer</translation>
    </message>
    <message>
      <source>Name, as it stands under reports</source>
      <translation>Nombre, como figura bajo los informes</translation>
    </message>
    <message>
      <source>New password, at least 8 characters</source>
      <translation>Contraseña nueva, al menos 8 caracteres</translation>
    </message>
    <message>
      <source>Old password</source>
      <translation>Contraseña anterior</translation>
    </message>
    <message>
      <source>Profession, such as radiographer</source>
      <translation>Profesión, p. ej. técnico de radiología</translation>
    </message>
    <message>
      <source>The new password once more</source>
      <translation>La contraseña nueva otra vez</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>All {count} lines are whole. Head: {head}</source>
      <translation>Las {count} líneas están intactas. Cabeza: {head}</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Auditoría</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
    <message>
      <source>Each line is bound to the line before it, so that none can be changed or taken out unseen.</source>
      <translation>Cada línea está ligada a la anterior, de modo que ninguna puede cambiarse o quitarse sin que se note.</translation>
    </message>
    <message>
      <source>Head that was written down</source>
      <translation>Cabeza que se anotó</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Línea</translation>
    </message>
    <message>
      <source>Line and hash, as the last backup showed them; may stay empty</source>
      <translation>Línea y huella, como las mostró la última copia; puede quedar vacío</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>The audit is broken from line {line} on. {reason}</source>
      <translation>La auditoría está rota desde la línea {line}. {reason}</translation>
    </message>
    <message>
      <source>The clock was set back before these lines: {lines}</source>
      <translation>El reloj se atrasó antes de estas líneas: {lines}</translation>
    </message>
    <message>
      <source>This is no head: it is a line number, a colon, and 64 digits and letters a to f.</source>
      <translation>Esto no es una cabeza: es un número de línea, dos puntos y 64 cifras y letras de a a f.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>account added</source>
      <translation>cuenta añadida</translation>
    </message>
    <message>
      <source>accounts changed</source>
      <translation>cuentas cambiadas</translation>
    </message>
    <message>
      <source>amended</source>
      <translation>modificado</translation>
    </message>
    <message>
      <source>audit begun</source>
      <translation>auditoría comenzada</translation>
    </message>
    <message>
      <source>backup made</source>
      <translation>copia hecha</translation>
    </message>
    <message>
      <source>backup restored</source>
      <translation>copia restaurada</translation>
    </message>
    <message>
      <source>changed a role</source>
      <translation>función cambiada</translation>
    </message>
    <message>
      <source>changed the own password</source>
      <translation>contraseña propia cambiada</translation>
    </message>
    <message>
      <source>closed or opened an account</source>
      <translation>cuenta cerrada o abierta</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>exportado</translation>
    </message>
    <message>
      <source>exported a list with names</source>
      <translation>lista exportada con nombres</translation>
    </message>
    <message>
      <source>exported a list without names</source>
      <translation>lista exportada sin nombres</translation>
    </message>
    <message>
      <source>gave a new password</source>
      <translation>contraseña nueva dada</translation>
    </message>
    <message>
      <source>gave up a broken update</source>
      <translation>actualización defectuosa abandonada</translation>
    </message>
    <message>
      <source>left to another person</source>
      <translation>dejado a otra persona</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>bloqueado</translation>
    </message>
    <message>
      <source>locked, nobody there</source>
      <translation>bloqueado, nadie presente</translation>
    </message>
    <message>
      <source>logged in</source>
      <translation>identificado</translation>
    </message>
    <message>
      <source>logged out</source>
      <translation>sesión cerrada</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>abierto</translation>
    </message>
    <message>
      <source>patients merged</source>
      <translation>pacientes fusionados</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>impreso</translation>
    </message>
    <message>
      <source>returned to what was before an update</source>
      <translation>vuelta a lo anterior a una actualización</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>guardado</translation>
    </message>
    <message>
      <source>thresholds changed</source>
      <translation>umbrales cambiados</translation>
    </message>
    <message>
      <source>update installed</source>
      <translation>actualización instalada</translation>
    </message>
    <message>
      <source>went on with another person's work</source>
      <translation>siguió el trabajo de otra persona</translation>
    </message>
    <message>
      <source>wrong password</source>
      <translation>contraseña errónea</translation>
    </message>
    <message>
      <source>{count} erased</source>
      <translation>{count} borrados</translation>
    </message>
    <message>
      <source>{what}, number accepted unchecked</source>
      <translation>{what}, número aceptado sin control</translation>
    </message>
  </context>
  <context>
    <name>BackupNotice</name>
    <message>
      <source>Back up…</source>
      <translation>Hacer copia…</translation>
    </message>
    <message numerus="yes">
      <source>Last backup: %n day(s) ago</source>
      <translation>
        <numerusform>Última copia: hace %n día</numerusform>
        <numerusform>Última copia: hace %n días</numerusform>
      </translation>
    </message>
    <message>
      <source>Last backup: today</source>
      <translation>Última copia: hoy</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Aún no hay copia</translation>
    </message>
  </context>
  <context>
    <name>BackupPage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n placa</numerusform>
        <numerusform>%n placas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n registro</numerusform>
        <numerusform>%n registros</numerusform>
      </translation>
    </message>
    <message>
      <source>All records with their films and reports, the audit and the letterhead go into one file, which is then read back and checked. Put it on a stick or another drive, and keep that in another place: what stands beside this computer is lost with it.</source>
      <translation>Todos los registros con placas e informes, la auditoría y el membrete van a un archivo, que luego se relee y comprueba. Póngalo en una memoria u otro disco, y guárdelo en otro lugar: lo que está junto a este equipo se pierde con él.</translation>
    </message>
    <message>
      <source>Back up again</source>
      <translation>Hacer copia de nuevo</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Hacer copia ahora</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Copia de seguridad</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Copias (*{suffix})</translation>
    </message>
    <message>
      <source>Choose a stick or another drive</source>
      <translation>Elija una memoria u otro disco</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Archivo de la copia</translation>
    </message>
    <message>
      <source>Head of the audit, to be written down and kept apart:</source>
      <translation>Cabeza de la auditoría, para anotarla y guardarla aparte:</translation>
    </message>
    <message>
      <source>It is encrypted, as the records are.</source>
      <translation>Está cifrada, como los registros.</translation>
    </message>
    <message>
      <source>It is not encrypted: keep it as safe as the records themselves.</source>
      <translation>No está cifrada: guárdela tan bien como los propios registros.</translation>
    </message>
    <message>
      <source>Last backup: {moment}</source>
      <translation>Última copia: {moment}</translation>
    </message>
    <message>
      <source>The backup is made and was read back whole.</source>
      <translation>La copia está hecha y se releyó entera.</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Aún no hay copia.</translation>
    </message>
    <message>
      <source>{count} films or reports were missing or changed on this computer already; look for them in an older backup.</source>
      <translation>{count} placas o informes ya faltaban o estaban cambiados en este equipo; búsquelos en una copia anterior.</translation>
    </message>
  </context>
  <context>
    <name>BedsidePanel</name>
    <message>
      <source>Bedside signs (WHO IMCI)</source>
      <translation>Signos clínicos (AIEPI OMS)</translation>
    </message>
  </context>
  <context>
    <name>BreathCounter</name>
    <message>
      <source>A breath (Space)</source>
      <translation>Una respiración (Espacio)</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Cancelar (Esc)</translation>
    </message>
    <message>
      <source>Count for {seconds} seconds</source>
      <translation>Contar durante {seconds} segundos</translation>
    </message>
    <message>
      <source>Fast for this age already: {limit} or more a minute.</source>
      <translation>Ya es rápida para esta edad: {limit} o más por minuto.</translation>
    </message>
    <message>
      <source>Fast for this age from {limit} a minute on.</source>
      <translation>Rápida para esta edad desde {limit} por minuto.</translation>
    </message>
    <message>
      <source>Start (Space)</source>
      <translation>Empezar (Espacio)</translation>
    </message>
    <message>
      <source>Start when the child is calm, then press once for each breath.</source>
      <translation>Empiece cuando el niño esté tranquilo, y pulse una vez por cada respiración.</translation>
    </message>
    <message>
      <source>There is no limit for fast breathing at this age, or the age is not typed yet.</source>
      <translation>No hay límite de respiración rápida a esta edad, o aún no se escribió la edad.</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{taps} breaths, {left} s left</source>
      <translation>{taps} respiraciones, quedan {left} s</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>Check again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
    <message>
      <source>Check of this installation</source>
      <translation>Comprobación de esta instalación</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Copiar el informe</translation>
    </message>
    <message>
      <source>Everything that this program is there for is tried with films, patients and records of its own, in a folder that is removed afterwards. The records of the clinic are not opened. You can go on working meanwhile.</source>
      <translation>Todo aquello para lo que sirve este programa se prueba con radiografías, pacientes y registros propios, en una carpeta que después se elimina. Los registros del centro no se abren. Mientras tanto puede seguir trabajando.</translation>
    </message>
    <message>
      <source>Everything works.</source>
      <translation>Todo funciona.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Not everything works: do not use this copy for patients until it was installed again. Copy the report for whoever helps you; it names no patient.</source>
      <translation>No todo funciona: no use esta copia con pacientes hasta que se haya instalado de nuevo. Copie el informe para quien le ayude; no nombra a ningún paciente.</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Guardar el informe…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Stopped. What was not checked is not known to work.</source>
      <translation>Detenido. No se sabe si funciona lo que no se comprobó.</translation>
    </message>
    <message>
      <source>The report was copied, in English. It names no patient.</source>
      <translation>El informe se ha copiado, en inglés. No nombra a ningún paciente.</translation>
    </message>
    <message>
      <source>The report was saved: {place}</source>
      <translation>El informe se ha guardado: {place}</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What was tried works. Not tried: {checks}.</source>
      <translation>Lo que se probó funciona. No se probó: {checks}.</translation>
    </message>
  </context>
  <context>
    <name>ChoiceRow</name>
    <message>
      <source>Keys: {keys}</source>
      <translation>Teclas: {keys}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>no evaluado</translation>
    </message>
  </context>
  <context>
    <name>ClassBars</name>
    <message>
      <source>Probability of each class</source>
      <translation>Probabilidad de cada clase</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Choose a film to compare with</source>
      <translation>Elija una placa para comparar</translation>
    </message>
    <message>
      <source>Earlier film, {day}</source>
      <translation>Placa anterior, {day}</translation>
    </message>
    <message>
      <source>Film from file, not from this patient's record</source>
      <translation>Placa de un archivo, no del registro de este paciente</translation>
    </message>
    <message>
      <source>Final read: {words}</source>
      <translation>Conclusión: {words}</translation>
    </message>
    <message>
      <source>Kept under ANOTHER PATIENT of the same number: {name}</source>
      <translation>Guardada bajo OTRO PACIENTE con el mismo número: {name}</translation>
    </message>
    <message>
      <source>Later film, {day}</source>
      <translation>Placa posterior, {day}</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>Other film of the same day, {day}</source>
      <translation>Otra placa del mismo día, {day}</translation>
    </message>
    <message>
      <source>The film</source>
      <translation>La placa</translation>
    </message>
    <message>
      <source>{words}. Its file names ANOTHER PATIENT.</source>
      <translation>{words}. Su archivo nombra a OTRO PACIENTE.</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPage</name>
    <message>
      <source>Group {number}</source>
      <translation>Grupo {number}</translation>
    </message>
    <message>
      <source>Is the page readable?</source>
      <translation>¿Se lee la página?</translation>
    </message>
    <message>
      <source>Take the printed page and type these groups from it. So you know that it can be used when it is needed.</source>
      <translation>Tome la página impresa y escriba estos grupos. Así sabe que servirá cuando haga falta.</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Correct the patient's details</source>
      <translation>Corregir los datos del paciente</translation>
    </message>
    <message>
      <source>Correct these records as well</source>
      <translation>Corregir también estos registros</translation>
    </message>
    <message>
      <source>Correct, number of records: {count}</source>
      <translation>Corregir, número de registros: {count}</translation>
    </message>
    <message>
      <source>No other record of this clinic number says the same of this patient.</source>
      <translation>Ningún otro registro de este número dice lo mismo de este paciente.</translation>
    </message>
    <message>
      <source>Other records of this patient</source>
      <translation>Otros registros de este paciente</translation>
    </message>
    <message>
      <source>Reason, in words</source>
      <translation>Motivo, en palabras</translation>
    </message>
    <message>
      <source>The record gets a new version with these details, and its report is printed anew with the reason. Clinic number, film, reading, visit and final read stay as they are; earlier versions stay and can be printed. An estimated age is that on the day of the film.</source>
      <translation>El registro recibe una nueva versión con estos datos, y su informe se hace de nuevo con el motivo. El número, la placa, la lectura, la visita y la conclusión se quedan como están; las versiones anteriores se quedan y pueden imprimirse. Una edad estimada es la del día de la placa.</translation>
    </message>
    <message>
      <source>They say the same of this patient now. One that is not chosen still carries the details of before.</source>
      <translation>Ahora dicen lo mismo de este paciente. El que no se elija seguirá llevando los datos de antes.</translation>
    </message>
    <message>
      <source>What this changes</source>
      <translation>Lo que esto cambia</translation>
    </message>
    <message>
      <source>What was wrong, and how you know</source>
      <translation>Qué era erróneo y cómo lo sabe</translation>
    </message>
    <message>
      <source>{done} corrected, {left} not. What was corrected is safe; press the button to go on with the others.</source>
      <translation>{done} corregidos, {left} no. Lo corregido está a salvo; pulse el botón para seguir con los demás.</translation>
    </message>
    <message>
      <source>{done} corrected, {left} to go</source>
      <translation>{done} corregidos, faltan {left}</translation>
    </message>
  </context>
  <context>
    <name>CorrectionOffer</name>
    <message>
      <source>Changes the film in this window alone, reads it again, and can be undone</source>
      <translation>Cambia la placa solo en esta ventana, la lee de nuevo, y se puede deshacer</translation>
    </message>
    <message>
      <source>Do so only if you agree; the file stays as it is.</source>
      <translation>Hágalo solo si está de acuerdo; el archivo queda como está.</translation>
    </message>
    <message>
      <source>Put both right and read again</source>
      <translation>Corregir ambos y leer de nuevo</translation>
    </message>
    <message>
      <source>Turn the grey scale round
and read again</source>
      <translation>Invertir la escala de grises
y leer de nuevo</translation>
    </message>
    <message>
      <source>Turn upright and read again</source>
      <translation>Enderezar y leer de nuevo</translation>
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Back, nothing changes</source>
      <translation>Atrás, nada cambia</translation>
    </message>
    <message>
      <source>Choose your name and type your password.</source>
      <translation>Elija su nombre y escriba su contraseña.</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Locked by {name}, with work that is not saved yet. It is kept.</source>
      <translation>Bloqueado por {name}, con trabajo aún sin guardar. Se conserva.</translation>
    </message>
    <message>
      <source>Locked by {name}.</source>
      <translation>Bloqueado por {name}.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Contraseña</translation>
    </message>
    <message>
      <source>Patient, film and visit stay. What {of} began to conclude stays {of}'s own and is not signed.</source>
      <translation>Paciente, placa y visita quedan. Lo que {of} empezó a concluir sigue siendo de {of} y no está firmado.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Save it as a draft, not signed</source>
      <translation>Guardar como borrador, sin firmar</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Identificarse</translation>
    </message>
    <message>
      <source>What {of} began to conclude is kept in the draft under that name</source>
      <translation>Lo que {of} empezó a concluir se conserva en el borrador con ese nombre</translation>
    </message>
    <message>
      <source>{of} left work that is not saved. What shall happen to it, {by}?</source>
      <translation>{of} dejó trabajo sin guardar. ¿Qué hacer con él, {by}?</translation>
    </message>
  </context>
  <context>
    <name>CrashHandler</name>
    <message>
      <source>If it happens again, send this file, which holds no patient data: {file}</source>
      <translation>Si vuelve a pasar, envíe este archivo, que no tiene datos de pacientes: {file}</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
      <source>Something unexpected happened. What you saved is safe. Save your work and start the program again.</source>
      <translation>Ocurrió algo inesperado. Lo que guardó está seguro. Guarde su trabajo y reinicie el programa.</translation>
    </message>
  </context>
  <context>
    <name>DangerRows</name>
    <message>
      <source>Danger signs</source>
      <translation>Signos de peligro</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Some</source>
      <translation>Algunos</translation>
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>Device: {device}</source>
      <translation>Dispositivo: {device}</translation>
    </message>
    <message>
      <source>Film: SHA-256 {start}</source>
      <translation>Placa: SHA-256 {start}</translation>
    </message>
    <message>
      <source>How it was read</source>
      <translation>Cómo se leyó</translation>
    </message>
    <message>
      <source>Read: {when}</source>
      <translation>Leída: {when}</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Corte de cribado: {cut}; pocas placas con neumonía quedan por debajo</translation>
    </message>
    <message>
      <source>Thresholds: {low} and {high} ({origin})</source>
      <translation>Umbrales: {low} y {high} ({origin})</translation>
    </message>
    <message>
      <source>Time: {ms} ms</source>
      <translation>Tiempo: {ms} ms</translation>
    </message>
  </context>
  <context>
    <name>DocumentPage</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilms</name>
    <message>
      <source>No final read yet</source>
      <translation>Aún sin conclusión</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilmsModel</name>
    <message>
      <source>Date</source>
      <translation>Fecha</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusión</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Proyección</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilmsPage</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Earlier films of this patient</source>
      <translation>Placas anteriores de este paciente</translation>
    </message>
    <message>
      <source>Film from file…</source>
      <translation>Placa de un archivo…</translation>
    </message>
    <message>
      <source>Show beside</source>
      <translation>Mostrar al lado</translation>
    </message>
    <message>
      <source>Shown beside the film on the desk, to look at only. No reading and no report changes by it.</source>
      <translation>Mostrada junto a la placa actual, solo para verla. Ninguna lectura ni informe cambia por ello.</translation>
    </message>
  </context>
  <context>
    <name>Encrypting</name>
    <message>
      <source>Encrypt the records of your patients on this computer?</source>
      <translation>¿Cifrar los registros de sus pacientes en este equipo?</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Cifrado de los registros</translation>
    </message>
    <message>
      <source>Encrypt…</source>
      <translation>Cifrar…</translation>
    </message>
    <message>
      <source>Names, films and reports then cannot be read by whoever steals, repairs or buys this computer. The program asks for a passphrase at every start, and you print a recovery key for the day it is forgotten.

You can do this at any time: Tools, Encryption of the records.</source>
      <translation>Nombres, placas e informes no podrán ser leídos por quien robe, repare o compre este equipo. El programa pide una frase secreta en cada inicio, y usted imprime una clave de rescate para el día en que se olvide.

Puede hacerlo cuando quiera: Herramientas, Cifrado de los registros.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
  </context>
  <context>
    <name>Encryption</name>
    <message>
      <source>Encrypt the records</source>
      <translation>Cifrar los registros</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten and the printed recovery key is lost, the records are lost for ever. Nobody can open them, nor can the makers of this program.</source>
      <translation>Si se olvida la frase secreta y se pierde la clave de rescate impresa, los registros se pierden para siempre. Nadie puede abrirlos, ni los autores del programa.</translation>
    </message>
    <message>
      <source>It does not protect against people who sit at the program while it is open, against programs that spy on this computer, and it does not cover what you exported, printed or copied elsewhere.</source>
      <translation>No protege de quienes se sientan ante el programa abierto, ni de programas espía, ni cubre lo que exportó, imprimió o copió a otra parte.</translation>
    </message>
    <message>
      <source>Records, films and reports on this computer become unreadable without a passphrase: to a thief, to whoever repairs or buys the computer, to whoever copies the disk. The program asks for it at every start.</source>
      <translation>Registros, placas e informes se vuelven ilegibles sin frase secreta: para un ladrón, para quien repare o compre el equipo, para quien copie el disco. El programa la pide en cada inicio.</translation>
    </message>
    <message>
      <source>You will choose a passphrase and print one page. It takes about a second for ten films, and as much free room on the disk as the records take now.</source>
      <translation>Elegirá una frase secreta e imprimirá una página. Tarda cerca de un segundo por diez placas, y necesita tanto espacio libre como ocupan los registros.</translation>
    </message>
  </context>
  <context>
    <name>EncryptionDialog</name>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Backups and exports made before are as readable as they were.</source>
      <translation>Las copias y exportaciones hechas antes siguen siendo legibles.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation>Cambiar la frase secreta</translation>
    </message>
    <message>
      <source>Choose a passphrase…</source>
      <translation>Elegir una frase secreta…</translation>
    </message>
    <message>
      <source>Choose the passphrase</source>
      <translation>Elegir la frase secreta</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Decrypt the records</source>
      <translation>Descifrar los registros</translation>
    </message>
    <message>
      <source>Decrypting the records</source>
      <translation>Descifrando los registros</translation>
    </message>
    <message>
      <source>Encrypt now</source>
      <translation>Cifrar ahora</translation>
    </message>
    <message>
      <source>Encrypting the records</source>
      <translation>Cifrando los registros</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Cifrado de los registros</translation>
    </message>
    <message>
      <source>Everybody who can use this computer or take its disk will be able to read records, films and reports.</source>
      <translation>Cualquiera que use este equipo o tome su disco podrá leer registros, placas e informes.</translation>
    </message>
    <message>
      <source>Everything is as it was before.</source>
      <translation>Todo está como antes.</translation>
    </message>
    <message>
      <source>From the next start on only the new passphrase opens the records. The recovery key stays good.</source>
      <translation>Desde el próximo inicio solo la nueva frase abre los registros. La clave de rescate sigue valiendo.</translation>
    </message>
    <message>
      <source>From the next start on the program asks for the passphrase. Put the printed page into its safe place.</source>
      <translation>Desde el próximo inicio el programa pide la frase secreta. Ponga la página impresa en lugar seguro.</translation>
    </message>
    <message>
      <source>Make a new recovery key</source>
      <translation>Hacer una nueva clave de rescate</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
    <message>
      <source>Records from before a backup was restored lie here, NOT encrypted. Once nobody needs them, delete them: {folders}</source>
      <translation>Aquí hay registros de antes de restaurar una copia, SIN cifrar. Cuando nadie los necesite, bórrelos: {folders}</translation>
    </message>
    <message>
      <source>Show the key again</source>
      <translation>Mostrar la clave de nuevo</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Tomar esta clave</translation>
    </message>
    <message>
      <source>That did not work</source>
      <translation>Eso no funcionó</translation>
    </message>
    <message>
      <source>The new recovery key is in use</source>
      <translation>La nueva clave de rescate está en uso</translation>
    </message>
    <message>
      <source>The page printed before opens nothing any more. Destroy it, and put the new one into its safe place.</source>
      <translation>La página impresa antes ya no abre nada. Destrúyala y ponga la nueva en lugar seguro.</translation>
    </message>
    <message>
      <source>The passphrase is changed</source>
      <translation>La frase secreta está cambiada</translation>
    </message>
    <message>
      <source>The program asks for nothing at its start.</source>
      <translation>El programa no pide nada al iniciar.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Los registros están cifrados</translation>
    </message>
    <message>
      <source>The records are not encrypted any more</source>
      <translation>Los registros ya no están cifrados</translation>
    </message>
    <message>
      <source>What lay on the disk before was removed. On flash disks (SSD, memory stick, card) an expert may still find parts of it until the disk has been written full: encryption protects best what is saved from now on.</source>
      <translation>Lo que había en el disco se quitó. En discos flash (SSD, memoria, tarjeta) un experto aún puede hallar partes hasta que el disco se haya reescrito entero: el cifrado protege mejor lo que se guarde desde ahora.</translation>
    </message>
    <message>
      <source>Whoever makes a new recovery key must know the passphrase.</source>
      <translation>Quien haga una nueva clave de rescate debe conocer la frase secreta.</translation>
    </message>
    <message>
      <source>Writing the key</source>
      <translation>Escribiendo la clave</translation>
    </message>
  </context>
  <context>
    <name>ErasePage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n placa</numerusform>
        <numerusform>%n placas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n registro</numerusform>
        <numerusform>%n registros</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n informe</numerusform>
        <numerusform>%n informes</numerusform>
      </translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Borrar para siempre</translation>
    </message>
    <message>
      <source>Erase records</source>
      <translation>Borrar registros</translation>
    </message>
    <message>
      <source>Erased: {what}.</source>
      <translation>Borrado: {what}.</translation>
    </message>
    <message>
      <source>Now make a new backup, and destroy the older ones when you no longer need them.</source>
      <translation>Haga ahora una copia nueva, y destruya las anteriores cuando ya no las necesite.</translation>
    </message>
    <message>
      <source>People with this number</source>
      <translation>Personas con este número</translation>
    </message>
    <message>
      <source>Records to be erased</source>
      <translation>Registros que se borrarán</translation>
    </message>
    <message>
      <source>Reports of other patients with an earlier version under this number</source>
      <translation>Informes de otros pacientes con una versión anterior con este número</translation>
    </message>
    <message>
      <source>Several people have this number. Tick those whose records are to be erased; no other is.</source>
      <translation>Varias personas tienen este número. Marque aquellas cuyos registros se van a borrar; no se borra ningún otro.</translation>
    </message>
    <message>
      <source>There was no room to write the database anew. Make room before the next erasure.</source>
      <translation>No hubo espacio para reescribir la base. Haga espacio antes del próximo borrado.</translation>
    </message>
    <message>
      <source>These folders from before a restore may still hold them:</source>
      <translation>Estas carpetas de antes de una restauración aún pueden tenerlos:</translation>
    </message>
    <message>
      <source>These records are erased from this computer with their reports, and with films that no other record uses. Nothing brings them back. Backups made before still hold them; if one is restored here, they are erased again.</source>
      <translation>Estos registros se borran de este equipo con sus informes y las placas que ningún otro usa. Nada los recupera. Las copias anteriores aún los tienen; si se restaura una aquí, se borran otra vez.</translation>
    </message>
    <message>
      <source>These reports belong to other patients now, and hold an earlier version under the number {number}. They stay, with what was written then. Tick those that are to be erased too, with all their versions.</source>
      <translation>Estos informes son ahora de otros pacientes y conservan una versión anterior con el número {number}. Se quedan, con lo que se escribió entonces. Marque los que también deben borrarse, con todas sus versiones.</translation>
    </message>
    <message>
      <source>To confirm, type {word}</source>
      <translation>Para confirmar, escriba {word}</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>In the file: {value}</source>
      <translation>En el archivo: {value}</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>Dejar lo mío</translation>
    </message>
    <message>
      <source>Use file's</source>
      <translation>Usar lo del archivo</translation>
    </message>
  </context>
  <context>
    <name>FiguresPage</name>
    <message>
      <source>12 to 59 months</source>
      <translation>12 a 59 meses</translation>
    </message>
    <message>
      <source>15 to 49 years</source>
      <translation>15 a 49 años</translation>
    </message>
    <message>
      <source>2 to 11 months</source>
      <translation>2 a 11 meses</translation>
    </message>
    <message>
      <source>5 to 14 years</source>
      <translation>5 a 14 años</translation>
    </message>
    <message>
      <source>50 years and over</source>
      <translation>50 años y más</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Edad</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>De acuerdo</translation>
    </message>
    <message>
      <source>Agreement of the final read with the program</source>
      <translation>Acuerdo de la conclusión con el programa</translation>
    </message>
    <message>
      <source>As text with tabs, for a letter or a spreadsheet</source>
      <translation>Como texto con tabuladores, para una carta u hoja de cálculo</translation>
    </message>
    <message>
      <source>By age at the exam</source>
      <translation>Por edad en el examen</translation>
    </message>
    <message>
      <source>Chest films</source>
      <translation>Placas de tórax</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copiado.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Figures of a period</source>
      <translation>Cifras de un período</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Placas</translation>
    </message>
    <message>
      <source>Films with a record</source>
      <translation>Placas con registro</translation>
    </message>
    <message>
      <source>In own words only</source>
      <translation>Solo en palabras propias</translation>
    </message>
    <message>
      <source>List of records (CSV)…</source>
      <translation>Lista de registros (CSV)…</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam, or of the first reading where the exam has none. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation>Última versión de cada registro, por día del examen, o de la primera lectura si el examen no lo tiene. Una parte de positivas que cambia de mes en mes, o un acuerdo que baja, es motivo para revisar placas y modelo. Solo recuentos; no se nombra a ningún paciente.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>No analizadas</translation>
    </message>
    <message>
      <source>Not analysed, by reason</source>
      <translation>No analizadas, por motivo</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF…</source>
      <translation>PDF…</translation>
    </message>
    <message>
      <source>Person agrees with the program, of those comparable</source>
      <translation>Persona de acuerdo con el programa, entre las comparables</translation>
    </message>
    <message>
      <source>Person positive</source>
      <translation>Positiva para la persona</translation>
    </message>
    <message>
      <source>Person: primary end-point pneumonia, of those read in WHO-CXR words</source>
      <translation>Persona: neumonía de criterio principal, entre las leídas según la OMS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Program positive</source>
      <translation>Positiva para el programa</translation>
    </message>
    <message>
      <source>Program: findings suggest pneumonia, of those analysed</source>
      <translation>Programa: hallazgos que sugieren neumonía, entre las analizadas</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Leer de todos modos</translation>
    </message>
    <message>
      <source>Refused film read anyway</source>
      <translation>Placa rechazada leída de todos modos</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabla (*.csv)</translation>
    </message>
    <message>
      <source>What people concluded</source>
      <translation>Qué concluyeron las personas</translation>
    </message>
    <message>
      <source>What the program found</source>
      <translation>Qué encontró el programa</translation>
    </message>
    <message>
      <source>Written: {place}</source>
      <translation>Escrito: {place}</translation>
    </message>
    <message>
      <source>age not known</source>
      <translation>edad desconocida</translation>
    </message>
    <message>
      <source>no reason kept</source>
      <translation>sin motivo guardado</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>of them without a final read (drafts)</source>
      <translation>de ellas sin conclusión (borradores)</translation>
    </message>
    <message>
      <source>under 2 months</source>
      <translation>menos de 2 meses</translation>
    </message>
    <message>
      <source>with clinic numbers, names and reasons in words</source>
      <translation>con números, nombres y motivos en palabras</translation>
    </message>
    <message>
      <source>{count} records written: {place}</source>
      <translation>{count} registros escritos: {place}</translation>
    </message>
    <message>
      <source>{part} of {whole} ({share} %)</source>
      <translation>{part} de {whole} ({share} %)</translation>
    </message>
  </context>
  <context>
    <name>FilmBlackening</name>
    <message>
      <source>The film, to blacken writing in it</source>
      <translation>La placa, para tapar texto en ella</translation>
    </message>
  </context>
  <context>
    <name>FilmCanvas</name>
    <message>
      <source>Chest film</source>
      <translation>Placa de tórax</translation>
    </message>
    <message>
      <source>less</source>
      <translation>menos</translation>
    </message>
    <message>
      <source>more</source>
      <translation>más</translation>
    </message>
  </context>
  <context>
    <name>FilmMeasures</name>
    <message>
      <source>No spacing in file: lengths in pixels</source>
      <translation>Sin escala en el archivo: longitudes en píxeles</translation>
    </message>
    <message>
      <source>Pixel {size} mm as stated in file</source>
      <translation>Píxel {size} mm según el archivo</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector</source>
      <translation>Píxel {size} mm en el detector</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector, magnified: lengths ÷ {factor}</source>
      <translation>Píxel {size} mm en el detector, ampliado: longitudes ÷ {factor}</translation>
    </message>
    <message>
      <source>Pixel {size} mm, calibrated</source>
      <translation>Píxel {size} mm, calibrado</translation>
    </message>
    <message>
      <source>{angle}°</source>
      <translation>{angle}°</translation>
    </message>
    <message>
      <source>{length} mm as stated in file</source>
      <translation>{length} mm según el archivo</translation>
    </message>
    <message>
      <source>{length} mm at detector</source>
      <translation>{length} mm en el detector</translation>
    </message>
    <message>
      <source>{length} mm, calibrated</source>
      <translation>{length} mm, calibrado</translation>
    </message>
    <message>
      <source>{length} mm, magnified (÷ {factor})</source>
      <translation>{length} mm, ampliado (÷ {factor})</translation>
    </message>
    <message>
      <source>{length} pixels (no spacing)</source>
      <translation>{length} píxeles (sin escala)</translation>
    </message>
  </context>
  <context>
    <name>FilmWords</name>
    <message>
      <source>Chest film of {width} by {height} pixels.</source>
      <translation>Placa de tórax de {width} por {height} píxeles.</translation>
    </message>
    <message>
      <source>Drag to change the window, hold Space and drag to pan, turn the wheel to zoom, double-click to see the whole film.</source>
      <translation>Arrastre para cambiar la ventana, Espacio y arrastre para desplazar, rueda para acercar, doble clic para ver toda la placa.</translation>
    </message>
    <message>
      <source>Inverted</source>
      <translation>Invertida</translation>
    </message>
    <message>
      <source>Laterality: both sides</source>
      <translation>Lateralidad: ambos lados</translation>
    </message>
    <message>
      <source>Laterality: left</source>
      <translation>Lateralidad: izquierda</translation>
    </message>
    <message>
      <source>Laterality: right</source>
      <translation>Lateralidad: derecha</translation>
    </message>
    <message>
      <source>Lossy compression</source>
      <translation>Compresión con pérdida</translation>
    </message>
    <message>
      <source>Name in file not readable</source>
      <translation>Nombre ilegible en el archivo</translation>
    </message>
    <message>
      <source>No heat map is shown.</source>
      <translation>No se muestra mapa de calor.</translation>
    </message>
    <message>
      <source>Open a chest film (Ctrl+O) or drop it here</source>
      <translation>Abra una placa de tórax (Ctrl+O) o suéltela aquí</translation>
    </message>
    <message>
      <source>Series {number}</source>
      <translation>Serie {number}</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is</source>
      <translation>Muestra qué movió la puntuación, no dónde está la enfermedad</translation>
    </message>
    <message>
      <source>Side not stated in file</source>
      <translation>Lado no indicado en el archivo</translation>
    </message>
    <message>
      <source>Table {number}</source>
      <translation>Tabla {number}</translation>
    </message>
    <message>
      <source>The heat map is shown.</source>
      <translation>Se muestra el mapa de calor.</translation>
    </message>
    <message>
      <source>Turned on screen only, not in report</source>
      <translation>Girada solo en pantalla, no en el informe</translation>
    </message>
    <message>
      <source>W {width} · L {centre}</source>
      <translation>V {width} · N {centre}</translation>
    </message>
    <message>
      <source>Zoom {percent} %</source>
      <translation>Zoom {percent} %</translation>
    </message>
  </context>
  <context>
    <name>FilmWriting</name>
    <message>
      <source>Lines at {low}, {middle} and {high} % of the scale</source>
      <translation>Líneas al {low}, {middle} y {high} % de la escala</translation>
    </message>
  </context>
  <context>
    <name>FilmsSideBySide</name>
    <message>
      <source>Another film…</source>
      <translation>Otra placa…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Film on the desk</source>
      <translation>Placa actual</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Mapa de calor</translation>
    </message>
    <message>
      <source>Heat map below the low threshold: what little moved the score is easily taken for a finding.</source>
      <translation>Mapa de calor por debajo del umbral bajo: lo poco que movió la puntuación se toma fácilmente por un hallazgo.</translation>
    </message>
    <message>
      <source>Linked zoom</source>
      <translation>Zoom enlazado</translation>
    </message>
    <message>
      <source>Show the film on the desk alone (E)</source>
      <translation>Mostrar solo la placa actual (E)</translation>
    </message>
    <message>
      <source>The heat map of the reading stored with this film</source>
      <translation>El mapa de calor de la lectura guardada con esta placa</translation>
    </message>
    <message>
      <source>Zoom and pan both films together (Shift+E)</source>
      <translation>Acercar y desplazar ambas placas juntas (Mayús+E)</translation>
    </message>
  </context>
  <context>
    <name>FinalRead</name>
    <message>
      <source>A second person read the film</source>
      <translation>Una segunda persona leyó la placa</translation>
    </message>
    <message>
      <source>Adequate</source>
      <translation>Adecuada</translation>
    </message>
    <message>
      <source>Agrees</source>
      <translation>De acuerdo</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Otro motivo</translation>
    </message>
    <message>
      <source>Disagrees</source>
      <translation>En desacuerdo</translation>
    </message>
    <message>
      <source>Facts of the visit were wrong or missing</source>
      <translation>Datos de la visita eran erróneos o faltaban</translation>
    </message>
    <message>
      <source>Moved to another patient</source>
      <translation>Pasado a otro paciente</translation>
    </message>
    <message>
      <source>New clinical information</source>
      <translation>Nueva información clínica</translation>
    </message>
    <message>
      <source>No consolidation, infiltrate or effusion</source>
      <translation>Sin consolidación, infiltrado ni derrame</translation>
    </message>
    <message>
      <source>Not comparable</source>
      <translation>No comparable</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>No indicado</translation>
    </message>
    <message>
      <source>Other infiltrate</source>
      <translation>Otro infiltrado</translation>
    </message>
    <message>
      <source>Partly or uncertain</source>
      <translation>En parte o incierto</translation>
    </message>
    <message>
      <source>Primary end-point pneumonia</source>
      <translation>Neumonía de criterio principal</translation>
    </message>
    <message>
      <source>Read again with the present model</source>
      <translation>Leída de nuevo con el modelo actual</translation>
    </message>
    <message>
      <source>Suboptimal</source>
      <translation>Subóptima</translation>
    </message>
    <message>
      <source>The final read was wrong or incomplete</source>
      <translation>La conclusión era errónea o incompleta</translation>
    </message>
    <message>
      <source>The patient's details were wrong</source>
      <translation>Los datos del paciente eran erróneos</translation>
    </message>
    <message>
      <source>These words and the film quality are those of WHO-CXR. They were made for surveys and trials of vaccines, not for the care of single patients: say in your own words what matters for this one.</source>
      <translation>Estas palabras y la calidad de la placa son de la OMS (WHO-CXR). Se hicieron para encuestas y ensayos de vacunas, no para atender a un paciente: diga en sus palabras lo que importa en este.</translation>
    </message>
    <message>
      <source>Uninterpretable</source>
      <translation>No interpretable</translation>
    </message>
    <message>
      <source>film: {quality}</source>
      <translation>placa: {quality}</translation>
    </message>
  </context>
  <context>
    <name>FinalReadForm</name>
    <message>
      <source>Agreement with the program</source>
      <translation>Acuerdo con el programa</translation>
    </message>
    <message>
      <source>Begun and not signed: {what}.</source>
      <translation>Empezado y sin firmar: {what}.</translation>
    </message>
    <message>
      <source>Change what stands below only if you now conclude otherwise.</source>
      <translation>Cambie lo de abajo solo si ahora concluye otra cosa.</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Conclusión</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Placa</translation>
    </message>
    <message>
      <source>Final read by a person</source>
      <translation>Conclusión de una persona</translation>
    </message>
    <message>
      <source>First impression, kept as it is: {what}.</source>
      <translation>Primera impresión, conservada tal cual: {what}.</translation>
    </message>
    <message>
      <source>First impression: {what}.</source>
      <translation>Primera impresión: {what}.</translation>
    </message>
    <message>
      <source>Follows from the words chosen above.</source>
      <translation>Se sigue de las palabras elegidas arriba.</translation>
    </message>
    <message>
      <source>I leave the reason out</source>
      <translation>No doy el motivo</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>En sus propias palabras</translation>
    </message>
    <message>
      <source>Keep impression, show reading</source>
      <translation>Guardar impresión, mostrar lectura</translation>
    </message>
    <message>
      <source>Keep this as the first impression, which never changes, and show the program's reading</source>
      <translation>Guardar esto como primera impresión, que nunca cambia, y mostrar la lectura del programa</translation>
    </message>
    <message>
      <source>Not comparable: the program or the person could not judge the film.</source>
      <translation>No comparable: el programa o la persona no pudo juzgar la placa.</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Solo palabras propias</translation>
    </message>
    <message>
      <source>Partly or uncertain, since the program's reading is uncertain.</source>
      <translation>En parte o incierto, pues la lectura del programa es incierta.</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nombre del lector</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>Signed {when}</source>
      <translation>Firmado {when}</translation>
    </message>
    <message>
      <source>The program has read the film. Its reading is shown once you have said what you see.</source>
      <translation>El programa leyó la placa. Su lectura se muestra cuando usted haya dicho lo que ve.</translation>
    </message>
    <message>
      <source>What you see that the program does not, or the other way round</source>
      <translation>Lo que usted ve y el programa no, o al revés</translation>
    </message>
    <message>
      <source>Why do you disagree?</source>
      <translation>¿Por qué no está de acuerdo?</translation>
    </message>
    <message>
      <source>Your conclusion</source>
      <translation>Su conclusión</translation>
    </message>
    <message>
      <source>Your first impression</source>
      <translation>Su primera impresión</translation>
    </message>
  </context>
  <context>
    <name>GuidePage</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Guardar una copia</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Guardar una copia…</translation>
    </message>
    <message>
      <source>Saved: {place}</source>
      <translation>Guardado: {place}</translation>
    </message>
  </context>
  <context>
    <name>HeatControls</name>
    <message>
      <source>About {percent} % of it lies over the lungs.</source>
      <translation>Cerca del {percent} % está sobre los pulmones.</translation>
    </message>
    <message>
      <source>Contour lines instead of colours</source>
      <translation>Contornos en vez de colores</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Mapa de calor</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (Shift+C)</source>
      <translation>Líneas al 25, 50 y 75 % de la escala dejan la placa a la vista (Shift+C)</translation>
    </message>
    <message>
      <source>Show it all the same</source>
      <translation>Mostrarlo de todos modos</translation>
    </message>
    <message>
      <source>Show or hide where the score came from (A)</source>
      <translation>Mostrar u ocultar de dónde viene la puntuación (A)</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is.</source>
      <translation>Muestra qué movió la puntuación, no dónde está la enfermedad.</translation>
    </message>
    <message>
      <source>Strength of the heat map</source>
      <translation>Fuerza del mapa de calor</translation>
    </message>
    <message>
      <source>The heat map is hidden because the score lies below the low threshold: what little moved it is easily taken for a finding.</source>
      <translation>El mapa de calor está oculto porque la puntuación está bajo el umbral inferior: lo poco que la movió se toma fácilmente por un hallazgo.</translation>
    </message>
    <message>
      <source>The lungs could not be found on this film, so how much of it lies over them is not known.</source>
      <translation>No se encontraron los pulmones en esta placa; no se sabe qué parte está sobre ellos.</translation>
    </message>
    <message>
      <source>The map is empty: nothing here moved the score towards pneumonia.</source>
      <translation>El mapa está vacío: nada aquí movió la puntuación hacia neumonía.</translation>
    </message>
    <message>
      <source>The map is weak: little here moved the score towards pneumonia.</source>
      <translation>El mapa es débil: poco aquí movió la puntuación hacia neumonía.</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A first reading of chest films for clinics without internet. Nothing leaves this computer by itself.</source>
      <translation>Una primera lectura de placas de tórax para clínicas sin internet. Nada sale de este equipo por sí solo.</translation>
    </message>
    <message>
      <source>About Pneumo Desktop</source>
      <translation>Acerca de Pneumo Desktop</translation>
    </message>
    <message>
      <source>Free software under the Apache License 2.0; THIRD_PARTY.md names the parts made by others.</source>
      <translation>Software libre bajo la licencia Apache 2.0; THIRD_PARTY.md nombra las partes hechas por otros.</translation>
    </message>
    <message>
      <source>Pneumo Desktop {version}</source>
      <translation>Pneumo Desktop {version}</translation>
    </message>
  </context>
  <context>
    <name>HelpTools</name>
    <message>
      <source>Known limits</source>
      <translation>Límites conocidos</translation>
    </message>
    <message>
      <source>Quick guide</source>
      <translation>Guía rápida</translation>
    </message>
    <message>
      <source>Risks and what is done about them</source>
      <translation>Riesgos y qué se hace contra ellos</translation>
    </message>
  </context>
  <context>
    <name>ImciWords</name>
    <message>
      <source>Refer</source>
      <translation>Referir</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Urgente</translation>
    </message>
  </context>
  <context>
    <name>ImportModel</name>
    <message>
      <source>Born, sex</source>
      <translation>Nacimiento, sexo</translation>
    </message>
    <message>
      <source>Date of film</source>
      <translation>Fecha de la placa</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Placa</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Abierta</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Paciente</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Proyección</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Failures only</source>
      <translation>Solo fallos</translation>
    </message>
    <message>
      <source>Films and failures</source>
      <translation>Placas y fallos</translation>
    </message>
    <message>
      <source>Films found: {films}. Could not be read: {failures}.</source>
      <translation>Placas encontradas: {films}. No se pudieron leer: {failures}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Files seen: {done} of {total}.</source>
      <translation>Placas encontradas: {found}. Archivos vistos: {done} de {total}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Thumbnails: {done} of {total}.</source>
      <translation>Placas encontradas: {found}. Miniaturas: {done} de {total}.</translation>
    </message>
    <message>
      <source>Films in {count} places</source>
      <translation>Placas en {count} lugares</translation>
    </message>
    <message>
      <source>Films in {place}</source>
      <translation>Placas en {place}</translation>
    </message>
    <message>
      <source>Films only</source>
      <translation>Solo placas</translation>
    </message>
    <message>
      <source>Found films</source>
      <translation>Placas encontradas</translation>
    </message>
    <message>
      <source>Import films</source>
      <translation>Importar placas</translation>
    </message>
    <message>
      <source>Looking for files. So far: {total}.</source>
      <translation>Buscando archivos. Hasta ahora: {total}.</translation>
    </message>
    <message>
      <source>No film matches. Search for something else.</source>
      <translation>Ninguna placa coincide. Busque otra cosa.</translation>
    </message>
    <message>
      <source>No films here. Choose the folder above or below, or another stick or CD.</source>
      <translation>No hay placas aquí. Elija la carpeta de arriba o de abajo, u otra memoria o CD.</translation>
    </message>
    <message>
      <source>Nothing was searched yet. Open a folder, CD or ZIP from the File menu, or drop it here.</source>
      <translation>Aún no se buscó nada. Abra una carpeta, CD o ZIP en el menú Archivo, o suéltelo aquí.</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir placa</translation>
    </message>
    <message>
      <source>Other files that are no films: {others}.</source>
      <translation>Otros archivos que no son placas: {others}.</translation>
    </message>
    <message>
      <source>Progress of the search</source>
      <translation>Progreso de la búsqueda</translation>
    </message>
    <message>
      <source>Search by patient, number, date, view or file</source>
      <translation>Buscar por paciente, número, fecha, proyección o archivo</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>The search failed. What had been found stays in the list; search again for the rest.</source>
      <translation>La búsqueda falló. Lo encontrado queda en la lista; busque de nuevo lo demás.</translation>
    </message>
    <message>
      <source>The search was cancelled. What had been found stays in the list.</source>
      <translation>La búsqueda se canceló. Lo encontrado queda en la lista.</translation>
    </message>
    <message>
      <source>Which rows are shown</source>
      <translation>Qué filas se muestran</translation>
    </message>
  </context>
  <context>
    <name>Intake</name>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>All films in {place}</source>
      <translation>Todas las placas en {place}</translation>
    </message>
    <message>
      <source>Films ({suffixes})</source>
      <translation>Placas ({suffixes})</translation>
    </message>
    <message>
      <source>Import CD or DICOMDIR</source>
      <translation>Importar CD o DICOMDIR</translation>
    </message>
    <message>
      <source>Lists of contents (DICOMDIR* dicomdir*)</source>
      <translation>Índices (DICOMDIR* dicomdir*)</translation>
    </message>
    <message>
      <source>New films in the watched folder</source>
      <translation>Placas nuevas en la carpeta vigilada</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Ninguna aún</translation>
    </message>
    <message>
      <source>Open ZIP</source>
      <translation>Abrir ZIP</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir placa</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir carpeta</translation>
    </message>
    <message>
      <source>ZIP files (*.zip *.ZIP)</source>
      <translation>Archivos ZIP (*.zip *.ZIP)</translation>
    </message>
    <message>
      <source>{film} (in {folder})</source>
      <translation>{film} (en {folder})</translation>
    </message>
  </context>
  <context>
    <name>IntendedUse</name>
    <message>
      <source>A health professional makes the final decision and signs for it. No regulator has cleared this program.</source>
      <translation>Un profesional de salud toma la decisión final y la firma. Ninguna autoridad ha autorizado este programa.</translation>
    </message>
    <message>
      <source>It does not name a disease. It cannot rule out pneumonia or any other disease, does not say how severe it is and does not tell bacteria from viruses. Never delay treatment or referral because of what it says.</source>
      <translation>No nombra una enfermedad. No puede excluir neumonía ni otra enfermedad, no dice cuán grave es ni distingue bacterias de virus. Nunca retrase tratamiento o referencia por lo que dice.</translation>
    </message>
    <message>
      <source>Pneumo Desktop helps trained health workers with a first look at frontal chest films. It points out patterns that suggest pneumonia. It is one piece of information beside the history, the examination, the breathing rate and the oxygen saturation.</source>
      <translation>Pneumo Desktop ayuda a personal de salud formado en una primera mirada a placas de tórax de frente. Señala patrones que sugieren neumonía. Es un dato junto a la historia, el examen, la frecuencia respiratoria y la saturación de oxígeno.</translation>
    </message>
    <message>
      <source>Read with special care: films taken lying down, turned or breathing out, photographs of films, scars, tubes and devices, and children under two months. The model was trained on films of particular patients; "About this model" says which. It may be wrong for others.</source>
      <translation>Lea con cuidado: placas acostado, giradas o en espiración, fotografías de placas, cicatrices, tubos y aparatos, y niños de menos de dos meses. El modelo se entrenó con placas de ciertos pacientes; «Acerca de este modelo» dice cuáles. Puede errar con otros.</translation>
    </message>
    <message>
      <source>What this program is for</source>
      <translation>Para qué sirve este programa</translation>
    </message>
  </context>
  <context>
    <name>IntendedUsePage</name>
    <message>
      <source>Begin</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Cerrar el programa</translation>
    </message>
    <message>
      <source>I have read this and will use the program accordingly</source>
      <translation>He leído esto y usaré el programa en consecuencia</translation>
    </message>
  </context>
  <context>
    <name>KeepingTools</name>
    <message>
      <source>&amp;Backup…</source>
      <translation>&amp;Copia de seguridad…</translation>
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation>&amp;Restaurar…</translation>
    </message>
    <message>
      <source>A&amp;udit…</source>
      <translation>A&amp;uditoría…</translation>
    </message>
    <message>
      <source>How long records are kept is not set yet. Choose a number of years in the settings.</source>
      <translation>Aún no se fijó cuánto se guardan los registros. Elija un número de años en los ajustes.</translation>
    </message>
    <message>
      <source>Records &amp;past their time…</source>
      <translation>Registros &amp;vencidos…</translation>
    </message>
  </context>
  <context>
    <name>KnownOffers</name>
    <message>
      <source>Already here under number {number}? {patient}</source>
      <translation>¿Ya está aquí con el número {number}? {patient}</translation>
    </message>
    <message>
      <source>Known here: {patient}</source>
      <translation>Conocido aquí: {patient}</translation>
    </message>
    <message>
      <source>You typed otherwise: {facts}. Is it the same person?</source>
      <translation>Usted escribió otra cosa: {facts}. ¿Es la misma persona?</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>fecha de nacimiento o edad</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nombre</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexo</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation>es</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>It is lost if you go on without a reading that is saved.</source>
      <translation>Se pierde si continúa sin una lectura guardada.</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Sin guardar</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save it as a record before you go on?</source>
      <translation>¿Guardarla como registro antes de continuar?</translation>
    </message>
    <message>
      <source>The reading on the screen is not saved.</source>
      <translation>La lectura en pantalla no está guardada.</translation>
    </message>
    <message>
      <source>What you typed of the patient and the visit is in no record yet.</source>
      <translation>Lo que escribió del paciente y la visita aún no está en ningún registro.</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message>
      <source>Back to the film</source>
      <translation>Volver a la placa</translation>
    </message>
  </context>
  <context>
    <name>LongWorkPage</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Bundle written: {place}</source>
      <translation>Paquete escrito: {place}</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Uso previsto</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Diario</translation>
    </message>
    <message>
      <source>Model loading…</source>
      <translation>Cargando el modelo…</translation>
    </message>
    <message>
      <source>Model not available</source>
      <translation>Modelo no disponible</translation>
    </message>
    <message>
      <source>Model ready on {device}</source>
      <translation>Modelo listo en {device}</translation>
    </message>
    <message>
      <source>Open a film first.</source>
      <translation>Abra primero una placa.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registros</translation>
    </message>
    <message>
      <source>Records not available</source>
      <translation>Registros no disponibles</translation>
    </message>
    <message>
      <source>Records ready</source>
      <translation>Registros listos</translation>
    </message>
    <message>
      <source>Report exported: {place}</source>
      <translation>Informe exportado: {place}</translation>
    </message>
    <message>
      <source>Report sent to the printer.</source>
      <translation>Informe enviado a la impresora.</translation>
    </message>
    <message>
      <source>Saved as {number}. For a new reading of this film begin a new visit with New patient.</source>
      <translation>Guardado como {number}. Para una nueva lectura de esta placa empiece otra visita con Nuevo paciente.</translation>
    </message>
    <message>
      <source>Saving the record, then closing.</source>
      <translation>Guardando el registro, luego se cierra.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>There is work that is not saved. Sign in to save or discard it, then close.</source>
      <translation>Hay trabajo sin guardar. Identifíquese para guardarlo o descartarlo, y cierre.</translation>
    </message>
  </context>
  <context>
    <name>ManagePage</name>
    <message>
      <source>Change the passphrase…</source>
      <translation>Cambiar la frase secreta…</translation>
    </message>
    <message>
      <source>Decrypt the records…</source>
      <translation>Descifrar los registros…</translation>
    </message>
    <message>
      <source>Everything lies readable on the disk again, and the program asks for nothing at its start.</source>
      <translation>Todo vuelve a ser legible en el disco, y el programa no pide nada al iniciar.</translation>
    </message>
    <message>
      <source>For when the page was lost or seen by somebody: the page printed before opens nothing any more.</source>
      <translation>Si la página se perdió o alguien la vio: la impresa antes ya no abre nada.</translation>
    </message>
    <message>
      <source>Make a new recovery key…</source>
      <translation>Hacer una nueva clave de rescate…</translation>
    </message>
    <message>
      <source>The program asks for the passphrase at every start.</source>
      <translation>El programa pide la frase secreta en cada inicio.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Los registros están cifrados</translation>
    </message>
    <message>
      <source>The recovery key stays good. Whoever has an old copy of the disk can still open that with the old passphrase.</source>
      <translation>La clave de rescate sigue valiendo. Quien tenga una copia vieja del disco aún puede abrirla con la frase anterior.</translation>
    </message>
  </context>
  <context>
    <name>MarkedCanvas</name>
    <message>
      <source>Measures drawn now are not kept</source>
      <translation>Las medidas de ahora no se guardan</translation>
    </message>
    <message>
      <source>★ Key image</source>
      <translation>★ Imagen clave</translation>
    </message>
    <message>
      <source>★ Key image is another view of this film (Shift+K)</source>
      <translation>★ La imagen clave es otra vista de esta placa (Mayús+K)</translation>
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message>
      <source>Arm (MUAC), mm</source>
      <translation>Brazo (PB), mm</translation>
    </message>
    <message>
      <source>Breaths a minute</source>
      <translation>Respiraciones/min</translation>
    </message>
    <message>
      <source>Days of cough</source>
      <translation>Días de tos</translation>
    </message>
    <message>
      <source>Days of fever</source>
      <translation>Días de fiebre</translation>
    </message>
    <message>
      <source>Height, cm</source>
      <translation>Talla, cm</translation>
    </message>
    <message>
      <source>SpO2, %</source>
      <translation>SpO2, %</translation>
    </message>
    <message>
      <source>Temperature, °C</source>
      <translation>Temperatura, °C</translation>
    </message>
    <message>
      <source>Weight, kg</source>
      <translation>Peso, kg</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>A patient of the records…</source>
      <translation>Un paciente de los registros…</translation>
    </message>
    <message>
      <source>A patient who is not in the records yet…</source>
      <translation>Un paciente que aún no está…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Look at both people. Each record gets a new version under the patient on the right, with its report printed anew; earlier versions stay as they are and can be printed. A merge is taken back by merging again.</source>
      <translation>Mire a ambas personas. Cada registro recibe una versión nueva con el paciente de la derecha, con su informe impreso de nuevo; las anteriores quedan y pueden imprimirse. Una fusión se deshace fusionando otra vez.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fusionar</translation>
    </message>
    <message>
      <source>Merge records</source>
      <translation>Fusionar registros</translation>
    </message>
    <message>
      <source>Merge, number of records: {count}, into {name}</source>
      <translation>Fusionar, número de registros: {count}, en {name}</translation>
    </message>
    <message>
      <source>No records yet.</source>
      <translation>Aún no hay registros.</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Pacientes</translation>
    </message>
    <message>
      <source>Provisional number</source>
      <translation>Número provisional</translation>
    </message>
    <message>
      <source>Search by clinic number or name</source>
      <translation>Buscar por número de historia o nombre</translation>
    </message>
    <message>
      <source>The two differ in: {facts}. Make sure that they are one person.</source>
      <translation>Los dos difieren en: {facts}. Asegúrese de que son una sola persona.</translation>
    </message>
    <message>
      <source>These records …</source>
      <translation>Estos registros…</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Espera a una persona</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>fecha de nacimiento o edad</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexo</translation>
    </message>
    <message>
      <source>{moved} moved, {left} not. What was moved is safe; press Merge to go on with the others.</source>
      <translation>{moved} movidos, {left} no. Lo movido está seguro; pulse Fusionar para seguir.</translation>
    </message>
    <message>
      <source>{moved} moved, {left} to go</source>
      <translation>{moved} movidos, faltan {left}</translation>
    </message>
    <message>
      <source>… go to this patient</source>
      <translation>… van a este paciente</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Records merged: {count}</source>
      <translation>Registros fusionados: {count}</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>A backup in the folder of the records would be lost with them. Choose a stick or another drive.</source>
      <translation>Una copia en la carpeta de los registros se perdería con ellos. Elija una memoria u otro disco.</translation>
    </message>
    <message>
      <source>A backup, a restore or an erasure is under way. Wait until it is done, then try again.</source>
      <translation>Hay una copia, restauración o borrado en curso. Espere a que termine e intente de nuevo.</translation>
    </message>
    <message>
      <source>A font of the report is missing from the program folder, and nothing was saved. Install the program again.</source>
      <translation>Falta una fuente del informe en la carpeta del programa, y no se guardó nada. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>A number of this clinic looks like {example}. Check it, or say that it is another clinic's.</source>
      <translation>Un número de este centro es como {example}. Compruébelo, o diga que es de otro centro.</translation>
    </message>
    <message>
      <source>A recovery key has {wanted} letters and digits; these are {signs}. Compare it with the paper.</source>
      <translation>Una clave de rescate tiene {wanted} letras y cifras; aquí hay {signs}. Compare con el papel.</translation>
    </message>
    <message>
      <source>All lines are whole, but what lists, searches and reports read of these records was changed after they were saved: {name}. Opened, each still shows what was saved: do not trust its line in the list nor its kept report, and restore the newest backup from before the change.</source>
      <translation>Todas las líneas están íntegras, pero lo que las listas, las búsquedas y los informes leen de estos registros se cambió después de guardarlos: {name}. Al abrirlo, cada uno sigue mostrando lo que se guardó: no se fíe de su línea en la lista ni de su informe guardado, y restaure la copia de seguridad más reciente anterior al cambio.</translation>
    </message>
    <message>
      <source>Another window of this program is using the records. Close that one, then start this one again.</source>
      <translation>Otra ventana de este programa usa los registros. Ciérrela y vuelva a iniciar esta.</translation>
    </message>
    <message>
      <source>Another window or command is installing an update. Wait until it is done, then try again.</source>
      <translation>Otra ventana u orden está instalando una actualización. Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>At least 10 signs. Four words that do not belong together are good.</source>
      <translation>Al menos 10 signos. Cuatro palabras sin relación van bien.</translation>
    </message>
    <message>
      <source>By this birth date the film was taken before the patient was born. Look at both once more.</source>
      <translation>Según esta fecha de nacimiento, la placa se hizo antes de que naciera el paciente. Mire las dos una vez más.</translation>
    </message>
    <message>
      <source>Choose a conclusion, or type your own.</source>
      <translation>Elija una conclusión, o escriba la suya.</translation>
    </message>
    <message>
      <source>Choose how this stands to the program's reading.</source>
      <translation>Elija cómo concuerda con la lectura del programa.</translation>
    </message>
    <message>
      <source>Choose the sex, or "Not known".</source>
      <translation>Elija el sexo, o «Desconocido».</translation>
    </message>
    <message>
      <source>Day and month can be mistaken here. Type year-month-day, such as 2019-04-23.</source>
      <translation>Día y mes pueden confundirse aquí. Escriba año-mes-día, como 2019-04-23.</translation>
    </message>
    <message>
      <source>Group {group} is mistyped. Compare it with the paper.</source>
      <translation>El grupo {group} está mal escrito. Compare con el papel.</translation>
    </message>
    <message>
      <source>It seems that exchanging black and white would put the film right.</source>
      <translation>Parece que cambiar negro por blanco corregiría la placa.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise and exchanging black and white would put it right.</source>
      <translation>Parece que girar la placa {degrees} grados en sentido horario y cambiar negro por blanco la corregiría.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise would put it upright.</source>
      <translation>Parece que girar la placa {degrees} grados en sentido horario la enderezaría.</translation>
    </message>
    <message>
      <source>Name and password do not belong together. Try again.</source>
      <translation>Nombre y contraseña no van juntos. Intente de nuevo.</translation>
    </message>
    <message>
      <source>No backup was made: {folder} is not there. Is the stick in? Choose another folder.</source>
      <translation>No se hizo copia: {folder} no está. ¿Está puesta la memoria? Elija otra carpeta.</translation>
    </message>
    <message>
      <source>No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead.</source>
      <translation>No hay impresora en este equipo. Instale una en los ajustes del sistema, o exporte el PDF.</translation>
    </message>
    <message>
      <source>One of these records is not there any more. Search again; none was erased.</source>
      <translation>Uno de estos registros ya no está. Busque de nuevo; no se borró ninguno.</translation>
    </message>
    <message>
      <source>One of these records was changed meanwhile, so none was erased. Look at them again.</source>
      <translation>Uno de estos registros cambió entretanto, y no se borró ninguno. Mírelos de nuevo.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to sign in.</source>
      <translation>Solo un administrador puede hacerlo. Pídale que se identifique.</translation>
    </message>
    <message>
      <source>Only {mb} MB are free on the disk that keeps the records. Make room, or saving a record will soon fail.</source>
      <translation>Solo quedan {mb} MB libres en el disco de los registros. Haga sitio o pronto fallará al guardar.</translation>
    </message>
    <message>
      <source>Other programs leave only {mb} MB of memory free. Close some of them, or reading a film may fail.</source>
      <translation>Otros programas dejan solo {mb} MB de memoria libre. Cierre algunos, o puede fallar la lectura de una radiografía.</translation>
    </message>
    <message>
      <source>People sign in here, so only an administrator may update. Say who you are with --account NAME.</source>
      <translation>Aquí se entra con cuenta, así que solo un administrador puede actualizar. Diga quién es con --account NOMBRE.</translation>
    </message>
    <message>
      <source>Record {name}, saved with this line, was changed afterwards, or was saved without a line of its own. Do not use it; restore the newest backup from before the change.</source>
      <translation>El registro {name}, guardado con esta línea, se cambió después, o se guardó sin línea propia. No lo use; restaure la copia de seguridad más reciente anterior al cambio.</translation>
    </message>
    <message>
      <source>Record {number} says something else of the patient by now. Open it again and look.</source>
      <translation>El registro {number} dice ahora otra cosa del paciente. Ábralo de nuevo y mire.</translation>
    </message>
    <message>
      <source>Say in words why the record is amended.</source>
      <translation>Diga en palabras por qué se modifica el registro.</translation>
    </message>
    <message>
      <source>Say why you disagree, or tick that you leave it out.</source>
      <translation>Diga por qué no está de acuerdo, o marque que no lo dice.</translation>
    </message>
    <message>
      <source>Something went wrong ({code}). Try again; the log file tells more.</source>
      <translation>Algo salió mal ({code}). Intente de nuevo; el archivo de diario dice más.</translation>
    </message>
    <message>
      <source>The age must lie between 0 and 130 years.</source>
      <translation>La edad debe estar entre 0 y 130 años.</translation>
    </message>
    <message>
      <source>The backup could not be unpacked, and nothing was changed. Was the stick pulled out? Put it in and try again.</source>
      <translation>La copia no se pudo desempaquetar, y no se cambió nada. ¿Se sacó la memoria? Póngala e intente de nuevo.</translation>
    </message>
    <message>
      <source>The backup to {folder} was broken off, and nothing of it counts. Was the stick pulled out? Put it in and try again.</source>
      <translation>La copia a {folder} se interrumpió, y nada de ella vale. ¿Se sacó la memoria? Póngala e intente de nuevo.</translation>
    </message>
    <message>
      <source>The birth date is more than 130 years ago. Check the year.</source>
      <translation>La fecha de nacimiento es de hace más de 130 años. Compruebe el año.</translation>
    </message>
    <message>
      <source>The birth date lies in the future. Check the year.</source>
      <translation>La fecha de nacimiento está en el futuro. Compruebe el año.</translation>
    </message>
    <message>
      <source>The bundle could not be written to {folder}. Try another stick or folder; the record itself is safe.</source>
      <translation>El paquete no se pudo escribir en {folder}. Pruebe otra memoria; el registro está seguro.</translation>
    </message>
    <message>
      <source>The bundle was not written, for {folder} cannot be reached. Put the stick back in and try again; nothing is lost.</source>
      <translation>El paquete no se escribió, pues no se llega a {folder}. Ponga la memoria e intente de nuevo; nada se perdió.</translation>
    </message>
    <message>
      <source>The check broke off ({ended}): part of this copy of the program does not work. Install the program again.</source>
      <translation>La comprobación se interrumpió ({ended}): una parte de esta copia del programa no funciona. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The check did not end and was given up: part of this copy of the program does not work. Install the program again.</source>
      <translation>La comprobación no terminó y se abandonó: una parte de esta copia del programa no funciona. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The clinic number is too long: at most 200 characters.</source>
      <translation>El número de historia es demasiado largo: 200 caracteres como máximo.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, a day before this program was made ({made}). Set date and time before you save anything: ages and records would be wrong.</source>
      <translation>El reloj de este ordenador dice {today}, un día anterior a la creación de este programa ({made}). Ajuste fecha y hora antes de guardar nada: las edades y los registros serían erróneos.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, more than ten years after this program was made ({made}). If that is wrong, set date and time before you save anything: ages and records would be wrong.</source>
      <translation>El reloj de este ordenador dice {today}, más de diez años después de la creación de este programa ({made}). Si no es así, ajuste fecha y hora antes de guardar nada: las edades y los registros serían erróneos.</translation>
    </message>
    <message>
      <source>The clock of this computer stands before the last record, of {name}. Check date and time before you save anything.</source>
      <translation>El reloj de este equipo va atrasado respecto al último registro, de {name}. Compruebe fecha y hora antes de guardar.</translation>
    </message>
    <message>
      <source>The copy did not come out like the original, so everything was left as it was. Check the disk, then try again.</source>
      <translation>La copia no salió igual al original, y todo quedó como estaba. Compruebe el disco e intente de nuevo.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing was saved. Make room on the disk that holds the records, then save again.</source>
      <translation>El disco está lleno, y no se guardó nada. Haga espacio en el disco de los registros y guarde de nuevo.</translation>
    </message>
    <message>
      <source>The disk is full, so the report was not written and nothing was saved. Make room, then save again.</source>
      <translation>El disco está lleno, y no se escribió el informe ni se guardó nada. Haga espacio y guarde de nuevo.</translation>
    </message>
    <message>
      <source>The drive of {folder} takes no file as large as this; FAT32 ends at 4 GB. Use a stick formatted as exFAT or NTFS.</source>
      <translation>El disco de {folder} no admite un archivo tan grande; FAT32 termina en 4 GB. Use una memoria exFAT o NTFS.</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>El archivo</translation>
    </message>
    <message>
      <source>The file says something else. Choose which is right.</source>
      <translation>El archivo dice otra cosa. Elija lo correcto.</translation>
    </message>
    <message>
      <source>The film is not the one that was read, so no bundle was written. Open the record again from the list.</source>
      <translation>La placa no es la que se leyó, y no se escribió paquete. Abra de nuevo el registro en la lista.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader; the file is unchanged.</source>
      <translation>El lector giró la placa {degrees} grados en sentido horario e invirtió su escala de grises; el archivo no cambia.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise by the reader; the file is unchanged.</source>
      <translation>El lector giró la placa {degrees} grados en sentido horario; el archivo no cambia.</translation>
    </message>
    <message>
      <source>The film's grey scale was inverted by the reader; the file is unchanged.</source>
      <translation>El lector invirtió la escala de grises de la placa; el archivo no cambia.</translation>
    </message>
    <message>
      <source>The film's header is damaged and its names could not be removed for certain, so nothing was written. Open a copy of the film as JPEG or PNG and make the bundle from that.</source>
      <translation>El encabezado de la placa está dañado y sus nombres no se pudieron quitar con certeza; no se escribió nada. Abra una copia en JPEG o PNG y haga el paquete con ella.</translation>
    </message>
    <message>
      <source>The folder {file} could not be read. Check the stick, CD or drive, then search again.</source>
      <translation>La carpeta {file} no se pudo leer. Compruebe la memoria, CD o disco, y busque de nuevo.</translation>
    </message>
    <message>
      <source>The kept film of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>La placa de este registro falta en la carpeta de datos. Restáurela de la última copia.</translation>
    </message>
    <message>
      <source>The kept film of this record was changed since it was saved and is not shown. Restore the last backup.</source>
      <translation>La placa de este registro cambió desde que se guardó y no se muestra. Restaure la última copia.</translation>
    </message>
    <message>
      <source>The kept report of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>El informe de este registro falta en la carpeta de datos. Restáurelo de la última copia.</translation>
    </message>
    <message>
      <source>The kept report of this record was changed since it was saved and is not used. Restore the last backup.</source>
      <translation>El informe de este registro cambió desde que se guardó y no se usa. Restaure la última copia.</translation>
    </message>
    <message>
      <source>The kept report {name} cannot be joined with others, so no file was written. Export the others without it.</source>
      <translation>El informe {name} no se puede unir a otros, y no se escribió archivo. Exporte los demás sin él.</translation>
    </message>
    <message>
      <source>The key file inside this encrypted backup is missing or damaged, so nothing opens it. Restore another backup.</source>
      <translation>Falta el archivo de clave de esta copia cifrada o está dañado, así que nada la abre. Restaure otra copia.</translation>
    </message>
    <message>
      <source>The key file of the encrypted records is missing or damaged, so no passphrase opens them. Bring key.json back from a backup; nothing was changed.</source>
      <translation>El archivo de clave de los registros cifrados falta o está dañado; ninguna frase los abre. Traiga key.json de una copia; no se cambió nada.</translation>
    </message>
    <message>
      <source>The last character does not fit the others: one of them is mistyped. A number of this clinic looks like {example}.</source>
      <translation>El último carácter no concuerda con los otros: uno está mal escrito. Un número de este centro es como {example}.</translation>
    </message>
    <message>
      <source>The list could not be written to {folder}. Is the stick still in? Choose another folder.</source>
      <translation>La lista no se pudo escribir en {folder}. ¿Sigue puesta la memoria? Elija otra carpeta.</translation>
    </message>
    <message>
      <source>The list of contents of the CD names {file}, which is not on it, and that was not opened. Have the CD made again.</source>
      <translation>El índice del CD nombra {file}, que no está en él; no se abrió. Haga rehacer el CD.</translation>
    </message>
    <message>
      <source>The logo cannot be read. Choose a PNG or JPEG picture in the settings, or leave the logo out.</source>
      <translation>El logotipo no se puede leer. Elija una imagen PNG o JPEG en los ajustes, o no lo ponga.</translation>
    </message>
    <message>
      <source>The model could not be loaded. Close other programs and try again; if that fails, install the program again.</source>
      <translation>El modelo no se pudo cargar. Cierre otros programas e intente de nuevo; si falla, instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The model failed on this film and gave no reading. Try again; if it fails again, read the film without it.</source>
      <translation>El modelo falló con esta placa. Intente de nuevo; si falla otra vez, léala sin él.</translation>
    </message>
    <message>
      <source>The model from the update is damaged on this computer. The model that came with the program reads films again, with its own thresholds. Install the update again.</source>
      <translation>El modelo de la actualización está dañado en este equipo. El modelo que vino con el programa vuelve a leer las placas, con sus propios umbrales. Instale de nuevo la actualización.</translation>
    </message>
    <message>
      <source>The model is missing from the program folder, so films cannot be analysed. Install the program again.</source>
      <translation>Falta el modelo en la carpeta del programa; no se pueden analizar placas. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The model's card is damaged, so films cannot be analysed. Install the program again.</source>
      <translation>La ficha del modelo está dañada; no se pueden analizar placas. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The model's weights are missing, so films cannot be analysed. Install the program again.</source>
      <translation>Faltan los pesos del modelo; no se pueden analizar placas. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The model's weights are not those that were tested, so films are not analysed with them. Install the program again.</source>
      <translation>Los pesos del modelo no son los que se probaron y no se usan. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>The name is too long: at most 200 characters.</source>
      <translation>El nombre es demasiado largo: 200 caracteres como máximo.</translation>
    </message>
    <message>
      <source>The name is too long: at most 80 characters.</source>
      <translation>El nombre es demasiado largo: 80 caracteres como máximo.</translation>
    </message>
    <message>
      <source>The note of which updates are in use is damaged. The model and program that were installed here are in use; install updates again.</source>
      <translation>La nota de qué actualizaciones se usan está dañada. Se usan el modelo y el programa que se instalaron aquí; instale de nuevo las actualizaciones.</translation>
    </message>
    <message>
      <source>The password is too long: at most 1,024 characters.</source>
      <translation>La contraseña es demasiado larga: 1.024 caracteres como máximo.</translation>
    </message>
    <message>
      <source>The password is too short: at least 8 characters, of any kind.</source>
      <translation>La contraseña es demasiado corta: al menos 8 caracteres cualesquiera.</translation>
    </message>
    <message>
      <source>The password was wrong several times. Try again in {wait_s} seconds.</source>
      <translation>La contraseña fue errónea varias veces. Intente de nuevo en {wait_s} segundos.</translation>
    </message>
    <message>
      <source>The pattern must have a 9 (digit), an A (letter) or an X (either) in it, and at most 40 characters.</source>
      <translation>El patrón debe tener un 9 (cifra), una A (letra) o una X (cualquiera), y 40 caracteres como máximo.</translation>
    </message>
    <message>
      <source>The prefix must have 1 to 8 capital letters or digits, not NN, and no B, I, O, Q, S or Z, which look like figures.</source>
      <translation>El prefijo debe tener 1 a 8 mayúsculas o cifras, no NN, y sin B, I, O, Q, S ni Z, que parecen cifras.</translation>
    </message>
    <message>
      <source>The program from before cannot read the records as they are stored now, so there is no return. Install a newer program, or install the old one anew and restore the backup from before.</source>
      <translation>El programa anterior no puede leer los registros como se guardan ahora, así que no hay vuelta atrás. Instale un programa más nuevo, o instale de nuevo el antiguo y restaure la copia de seguridad anterior.</translation>
    </message>
    <message>
      <source>The program from the update did not start, so the program that was installed here runs again. Ask for another update.</source>
      <translation>El programa de la actualización no arrancó, así que vuelve a funcionar el programa instalado aquí. Pida otra actualización.</translation>
    </message>
    <message>
      <source>The program was installed anew, so the one from an earlier update is no longer used. The records are untouched.</source>
      <translation>El programa se instaló de nuevo, así que ya no se usa el de una actualización anterior. Los registros están intactos.</translation>
    </message>
    <message>
      <source>The reading belongs to another film, so no report was written. Analyse this film again.</source>
      <translation>La lectura es de otra placa, y no se escribió informe. Analice esta placa de nuevo.</translation>
    </message>
    <message>
      <source>The reading belongs to another patient, so no report was written. Analyse the film for this patient again.</source>
      <translation>La lectura es de otro paciente, y no se escribió informe. Analice la placa de nuevo para este paciente.</translation>
    </message>
    <message>
      <source>The record that was saved with this line is gone, and nobody erased it with this program.</source>
      <translation>El registro guardado con esta línea desapareció, y nadie lo borró con este programa.</translation>
    </message>
    <message>
      <source>The records are encrypted and were not opened. Give their passphrase: by typing it, or by --passphrase-file.</source>
      <translation>Los registros están cifrados y no se abrieron. Dé la frase secreta por teclado o con --passphrase-file.</translation>
    </message>
    <message>
      <source>The records are encrypted, so there is no readable file of this. Export it.</source>
      <translation>Los registros están cifrados y no hay archivo legible de esto. Expórtelo.</translation>
    </message>
    <message>
      <source>The records cannot be read. They were left as they are: restore the last backup or ask for help.</source>
      <translation>Los registros no se pueden leer. Quedaron como estaban: restaure la última copia o pida ayuda.</translation>
    </message>
    <message>
      <source>The records could not be exchanged for those of the backup, and are as before. Close other programs that have films or reports open, then restore again.</source>
      <translation>Los registros no se pudieron cambiar por los de la copia, y están como antes. Cierre otros programas que tengan placas abiertas y restaure de nuevo.</translation>
    </message>
    <message>
      <source>The records could not be reached, so nothing was saved. Check the disk, then try again.</source>
      <translation>No se pudo llegar a los registros, y no se guardó nada. Compruebe el disco e intente de nuevo.</translation>
    </message>
    <message>
      <source>The records inside this backup do not hold together. Restore another backup; nothing was changed.</source>
      <translation>Los registros de esta copia no concuerdan entre sí. Restaure otra; no se cambió nada.</translation>
    </message>
    <message>
      <source>The records on this computer are encrypted and stay so: type their passphrase or recovery key, and the backup is encrypted under it. Nothing was changed.</source>
      <translation>Los registros de este ordenador están cifrados y lo seguirán estando: escriba su frase de contraseña o su clave de recuperación, y la copia se cifrará con ella. No se ha cambiado nada.</translation>
    </message>
    <message>
      <source>The records themselves are damaged, so no backup was made of them. Keep the last one, and restore it.</source>
      <translation>Los propios registros están dañados, y no se hizo copia. Conserve la última y restáurela.</translation>
    </message>
    <message>
      <source>The records were written by a newer version of this program. Install that version; nothing was changed.</source>
      <translation>Los registros son de una versión más nueva. Instale esa versión; no se cambió nada.</translation>
    </message>
    <message>
      <source>The report could not be printed. Check the printer and print again; the record itself is safe.</source>
      <translation>El informe no se pudo imprimir. Compruebe la impresora e intente de nuevo; el registro está seguro.</translation>
    </message>
    <message>
      <source>The report could not be written to {folder}. Is the stick still in? Choose another folder; the record itself is safe.</source>
      <translation>El informe no se pudo escribir en {folder}. ¿Sigue puesta la memoria? Elija otra carpeta; el registro está seguro.</translation>
    </message>
    <message>
      <source>The report could not be written, and nothing was saved. Try again; if it fails again, restart the program.</source>
      <translation>El informe no se pudo escribir, y no se guardó nada. Intente de nuevo; si falla, reinicie el programa.</translation>
    </message>
    <message>
      <source>The report may not be written there, and nothing was saved. Ask for the right to write, then save again.</source>
      <translation>El informe no se puede escribir ahí, y no se guardó nada. Pida permiso de escritura y guarde de nuevo.</translation>
    </message>
    <message>
      <source>The screen shows {width} x {height} points; the window needs {needed_width} x {needed_height}. Parts of it lie outside. Choose a finer resolution or a smaller scale in the settings of the system.</source>
      <translation>La pantalla muestra {width} x {height} puntos; la ventana necesita {needed_width} x {needed_height}. Una parte queda fuera. Elija una resolución mayor o una escala menor en los ajustes del sistema.</translation>
    </message>
    <message>
      <source>The self-test of the update did not end and was given up. What was in use stays in use.</source>
      <translation>La autoprueba de la actualización no terminó y se abandonó. Sigue en uso lo que estaba en uso.</translation>
    </message>
    <message>
      <source>The settings could not be saved in {folder}. Make room or ask for the right to write there.</source>
      <translation>Los ajustes no se pudieron guardar en {folder}. Haga espacio o pida permiso de escritura.</translation>
    </message>
    <message>
      <source>The settings file is damaged and was left as it is. What you change now holds only until you close.</source>
      <translation>El archivo de ajustes está dañado y quedó como estaba. Lo que cambie ahora vale solo hasta cerrar.</translation>
    </message>
    <message>
      <source>The settings were written by a newer version and were left as they are. Changes hold only until you close.</source>
      <translation>Los ajustes son de una versión más nueva y quedaron como estaban. Los cambios valen solo hasta cerrar.</translation>
    </message>
    <message>
      <source>The signature of {file} is wrong: it was changed after it was made, and was not installed. Do not use this file.</source>
      <translation>La firma de {file} es falsa: se cambió después de hacerse y no se instaló. No use este archivo.</translation>
    </message>
    <message>
      <source>The thresholds that this clinic set ({low} and {high}) are no longer used: it was not written down then for which calibration of the model they were chosen. Films are read by those that the model came with. Choose yours again under AI, Thresholds.</source>
      <translation>Los umbrales que fijó este centro ({low} y {high}) ya no se usan: entonces no se anotó para qué calibración del modelo se eligieron. Las radiografías se leen con los que trae el modelo. Elija de nuevo los suyos en IA, Umbrales.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation>Los dos no son iguales. Escriba el segundo de nuevo.</translation>
    </message>
    <message>
      <source>The two passwords differ. Type the new one twice.</source>
      <translation>Las dos contraseñas difieren. Escriba la nueva dos veces.</translation>
    </message>
    <message>
      <source>The update could not be written to this computer. Check the disk, then try again. Nothing was changed.</source>
      <translation>La actualización no se pudo escribir en este equipo. Revise el disco e inténtelo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
      <source>The update did not pass its self-test on this computer ({checks}) and was not put to use. What was in use stays in use.</source>
      <translation>La actualización no pasó su autoprueba en este equipo ({checks}) y no se puso en uso. Sigue en uso lo que estaba en uso.</translation>
    </message>
    <message>
      <source>The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.</source>
      <translation>No se llega a la carpeta vigilada {folder}. Compruebe el disco o la red, o elija otra en los ajustes.</translation>
    </message>
    <message>
      <source>There is an account of this name. Add something that tells the two apart.</source>
      <translation>Ya hay una cuenta con este nombre. Añada algo que las distinga.</translation>
    </message>
    <message>
      <source>There is no room for the backup in {folder}. The last backup there is untouched. Make room, or choose another drive.</source>
      <translation>No hay espacio para la copia en {folder}. La última está intacta. Haga espacio o elija otro disco.</translation>
    </message>
    <message>
      <source>There is no room for the bundle in {folder}, and nothing was left there. Make room or choose another place.</source>
      <translation>No hay espacio para el paquete en {folder}, y no quedó nada allí. Haga espacio o elija otro lugar.</translation>
    </message>
    <message>
      <source>There is no room for the list in {folder}. Choose another folder.</source>
      <translation>No hay espacio para la lista en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
      <source>There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.</source>
      <translation>No hay espacio para el informe en {folder}. Haga espacio o elija otra carpeta; el registro está seguro.</translation>
    </message>
    <message>
      <source>There is no room on this computer for the update ({megabytes} MB). Make room, then try again. Nothing was changed.</source>
      <translation>No hay espacio en este equipo para la actualización ({megabytes} MB). Haga espacio e inténtelo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack the backup beside the records. Make room, then restore again.</source>
      <translation>No hay espacio para desempaquetar la copia. Haga espacio y restaure de nuevo.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack {file}. Make room on the disk, then open it again.</source>
      <translation>No hay espacio para desempaquetar {file}. Haga espacio en el disco y ábralo de nuevo.</translation>
    </message>
    <message>
      <source>There is not enough memory free for {file}. Close other programs and open the film again.</source>
      <translation>No hay memoria libre para {file}. Cierre otros programas y abra la placa de nuevo.</translation>
    </message>
    <message>
      <source>There is not enough memory free to analyse the film. Close other programs and try again.</source>
      <translation>No hay memoria libre para analizar la placa. Cierre otros programas e intente de nuevo.</translation>
    </message>
    <message>
      <source>There is nothing from before to return to.</source>
      <translation>No hay nada anterior a lo que volver.</translation>
    </message>
    <message>
      <source>These records were changed after they were saved, behind the program's back: {name}. They are in the backup as they are now. Check the audit, and keep the backups from before.</source>
      <translation>Estos registros se cambiaron después de guardarlos, por fuera del programa: {name}. Están en la copia de seguridad tal como están ahora. Compruebe la auditoría y conserve las copias anteriores.</translation>
    </message>
    <message>
      <source>This account is not there any more. Open the list of accounts again.</source>
      <translation>Esta cuenta ya no está. Abra de nuevo la lista de cuentas.</translation>
    </message>
    <message>
      <source>This backup is encrypted: type its passphrase or its recovery key. Nothing was changed.</source>
      <translation>Esta copia de seguridad está cifrada: escriba su frase de contraseña o su clave de recuperación. No se ha cambiado nada.</translation>
    </message>
    <message>
      <source>This clinic number is used for more than one person. Make sure whose film this is.</source>
      <translation>Este número se usa para más de una persona. Asegúrese de quién es la placa.</translation>
    </message>
    <message>
      <source>This computer has {gb} GB of memory; the program is made for 4 GB. Keep all other programs closed while films are read.</source>
      <translation>Este ordenador tiene {gb} GB de memoria; el programa está hecho para 4 GB. Mantenga cerrados los demás programas mientras se leen radiografías.</translation>
    </message>
    <message>
      <source>This copy of the program trusts nobody's updates, so {file} was not installed. Install the program anew.</source>
      <translation>Esta copia del programa no confía en las actualizaciones de nadie, así que {file} no se instaló. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>This day has not come yet. Look at it once more: the patient's age counts from it.</source>
      <translation>Ese día aún no ha llegado. Mírelo otra vez: la edad del paciente se cuenta desde él.</translation>
    </message>
    <message>
      <source>This day is before the patient's birth date. Look at both once more: the patient's age counts from this day, and a clock of the X-ray unit may be wrong.</source>
      <translation>Este día es anterior a la fecha de nacimiento del paciente. Revise ambos una vez más: la edad del paciente se cuenta desde este día, y el reloj del equipo de rayos X puede estar mal.</translation>
    </message>
    <message>
      <source>This is neither the passphrase nor the recovery key of this backup: it wants the one of the day it was made.</source>
      <translation>No es ni la frase de contraseña ni la clave de recuperación de esta copia: hace falta la del día en que se hizo.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day hour:minute, or leave it empty.</source>
      <translation>Esto no es una fecha. Escriba año-mes-día hora:minuto, o déjelo vacío.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day, such as 2019-04-23.</source>
      <translation>Esto no es una fecha. Escriba año-mes-día, como 2019-04-23.</translation>
    </message>
    <message>
      <source>This is not the passphrase of these records. Type it again; you may try as often as you need.</source>
      <translation>Esta no es la frase secreta de estos registros. Escríbala de nuevo; cuantas veces haga falta.</translation>
    </message>
    <message>
      <source>This is not what the paper has in this group.</source>
      <translation>Esto no es lo que el papel tiene en este grupo.</translation>
    </message>
    <message>
      <source>This is the only administrator. Make somebody else one first; else nobody could change accounts any more.</source>
      <translation>Es el único administrador. Nombre antes a otro.</translation>
    </message>
    <message>
      <source>This line and those after it were cut off the end.</source>
      <translation>Esta línea y las siguientes se cortaron del final.</translation>
    </message>
    <message>
      <source>This line is not the one that was written down, or that the backup has.</source>
      <translation>Esta línea no es la que se anotó o la que tiene la copia.</translation>
    </message>
    <message>
      <source>This line was taken out.</source>
      <translation>Esta línea se quitó.</translation>
    </message>
    <message>
      <source>This line, or one before it, was changed after it was written.</source>
      <translation>Esta línea, o una anterior, se cambió después de escribirse.</translation>
    </message>
    <message>
      <source>This number does not pass the clinic's own check and was accepted as it is. Make sure that it is right.</source>
      <translation>Este número no pasa el control propio del centro y se aceptó tal como está. Compruebe que es correcto.</translation>
    </message>
    <message>
      <source>This record is not there. Search the list of records again.</source>
      <translation>Este registro no está. Busque de nuevo en la lista.</translation>
    </message>
    <message>
      <source>This record was changed meanwhile. Open it again from the list and repeat the change.</source>
      <translation>Este registro cambió entretanto. Ábralo de nuevo y repita el cambio.</translation>
    </message>
    <message>
      <source>This recovery key is well typed, but belongs to other records, or a newer page was printed since.</source>
      <translation>Esta clave está bien escrita, pero es de otros registros, o se imprimió una página más nueva.</translation>
    </message>
    <message>
      <source>Too few different signs. Four words that do not belong together are good.</source>
      <translation>Muy pocos signos distintos. Cuatro palabras sin relación van bien.</translation>
    </message>
    <message>
      <source>Type at least one name.</source>
      <translation>Escriba al menos un nombre.</translation>
    </message>
    <message>
      <source>Type the birth date, or tick "not known" and estimate the age.</source>
      <translation>Escriba la fecha de nacimiento, o marque «desconocida» y estime la edad.</translation>
    </message>
    <message>
      <source>Type the clinic number.</source>
      <translation>Escriba el número de historia.</translation>
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation>Escriba el nombre de la persona.</translation>
    </message>
    <message>
      <source>Type the reader's name.</source>
      <translation>Escriba el nombre del lector.</translation>
    </message>
    <message>
      <source>Type your own conclusion.</source>
      <translation>Escriba su propia conclusión.</translation>
    </message>
    <message>
      <source>What is on this computer of that update is damaged and is not used. Install it again from the stick.</source>
      <translation>Lo que hay de esa actualización en este equipo está dañado y no se usa. Instálela de nuevo desde la memoria USB.</translation>
    </message>
    <message>
      <source>What was written to {folder} did not come back the same, so it is no backup. Use another stick; this one may be worn.</source>
      <translation>Lo escrito en {folder} no volvió igual, no es una copia válida. Use otra memoria; esta puede estar gastada.</translation>
    </message>
    <message>
      <source>Which danger sign? Answer Yes for one of them, or choose None.</source>
      <translation>¿Qué signo de peligro? Responda Sí en uno, o elija Ninguno.</translation>
    </message>
    <message>
      <source>You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own.</source>
      <translation>No puede ver la carpeta {file}. Pida permiso de lectura, o abra una copia propia.</translation>
    </message>
    <message>
      <source>You may not read the backup {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>No puede leer la copia {file}. Cópiela a una carpeta suya, o pida permiso de lectura.</translation>
    </message>
    <message>
      <source>You may not read the update {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>No puede leer la actualización {file}. Cópiela a una carpeta suya o pida el permiso de leerla.</translation>
    </message>
    <message>
      <source>You may not read {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>No puede leer {file}. Cópielo a una carpeta suya, o pida permiso de lectura.</translation>
    </message>
    <message>
      <source>You may not write into {folder}, so no backup was made. Choose another folder, or open the stick's lock.</source>
      <translation>No puede escribir en {folder}, y no se hizo copia. Elija otra carpeta, o quite el seguro de la memoria.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder for the list.</source>
      <translation>No puede escribir en {folder}. Elija otra carpeta para la lista.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder; the record itself is safe.</source>
      <translation>No puede escribir en {folder}. Elija otra carpeta; el registro está seguro.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another place for the bundle, or unlock the stick.</source>
      <translation>No puede escribir en {folder}. Elija otro lugar, o quite el seguro de la memoria.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records, so nothing was restored. Ask for the right to write there.</source>
      <translation>No puede escribir en la carpeta de los registros, y no se restauró nada. Pida ese permiso.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records. Ask for the right to write there, then start again.</source>
      <translation>No puede escribir en la carpeta de los registros. Pida ese permiso y reinicie.</translation>
    </message>
    <message>
      <source>You may not write where updates are kept on this computer. Ask for the right to do so. Nothing was changed.</source>
      <translation>No puede escribir donde se guardan las actualizaciones en este equipo. Pida ese permiso. No se cambió nada.</translation>
    </message>
    <message>
      <source>no usable graphics card was found</source>
      <translation>no se encontró tarjeta gráfica utilizable</translation>
    </message>
    <message>
      <source>that folder</source>
      <translation>esa carpeta</translation>
    </message>
    <message>
      <source>the graphics card calculated differently from the CPU and is not used</source>
      <translation>la tarjeta gráfica calculó distinto que el procesador y no se usa</translation>
    </message>
    <message>
      <source>the graphics card failed; the CPU goes on in its place</source>
      <translation>la tarjeta gráfica falló; sigue el procesador</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>desconocido</translation>
    </message>
    <message>
      <source>{file} brings a program too old to read the records on this computer. It was not installed.</source>
      <translation>{file} trae un programa demasiado antiguo para leer los registros de este equipo. No se instaló.</translation>
    </message>
    <message>
      <source>{file} brings a program, and this copy cannot be updated that way. Install the new version as this one was installed.</source>
      <translation>{file} trae un programa, y esta copia no se puede actualizar así. Instale la versión nueva como se instaló esta.</translation>
    </message>
    <message>
      <source>{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.</source>
      <translation>Ya no se llega a {file}: se quitó la memoria, CD o disco. Lo encontrado queda. Póngalo y busque de nuevo.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the backup again.</source>
      <translation>No se llega a {file}. ¿Está puesta la memoria? Elija la copia de nuevo.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the update again.</source>
      <translation>No se puede llegar a {file}. ¿Está puesta la memoria USB? Elija de nuevo la actualización.</translation>
    </message>
    <message>
      <source>{file} claims {width_px} x {height_px} pixels, far more than any chest film. Export the film again in its own size.</source>
      <translation>{file} dice tener {width_px} x {height_px} píxeles, mucho más que una placa de tórax. Expórtela a su tamaño.</translation>
    </message>
    <message>
      <source>{file} could not be read from the disk, stick or CD. Copy it to this computer and open the copy.</source>
      <translation>{file} no se pudo leer. Cópielo a este equipo y abra la copia.</translation>
    </message>
    <message>
      <source>{file} could not be read to its end. Was the stick pulled out? Put it in and try again. Nothing was changed.</source>
      <translation>{file} no se pudo leer hasta el final. ¿Se sacó la memoria USB? Póngala e inténtelo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} termina antes de tiempo: la copia está incompleta. Cópielo de nuevo y ábralo.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again, or restore an older backup. Nothing was changed.</source>
      <translation>{file} termina antes de tiempo: la copia está incompleta. Cópielo de nuevo, o restaure una anterior. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it to the stick again. Nothing was changed.</source>
      <translation>{file} termina antes de tiempo: la copia está incompleta. Cópielo de nuevo a la memoria USB. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} has only {width_px} x {height_px} pixels, too few for a film. Export the film again in its own size.</source>
      <translation>{file} tiene solo {width_px} x {height_px} píxeles, muy pocos para una placa. Expórtela a su tamaño.</translation>
    </message>
    <message>
      <source>{file} holds a long series of pictures, not a film. Export the one film from it and open that.</source>
      <translation>{file} tiene una larga serie de imágenes, no una placa. Exporte la placa y ábrala.</translation>
    </message>
    <message>
      <source>{file} holds more than 100,000 files, and not all were searched. Open a folder further down.</source>
      <translation>{file} tiene más de 100.000 archivos, y no se buscaron todos. Abra una carpeta más abajo.</translation>
    </message>
    <message>
      <source>{file} holds more than 20,000 files and was not opened. Ask for a ZIP of the films alone.</source>
      <translation>{file} tiene más de 20.000 archivos y no se abrió. Pida un ZIP solo con las placas.</translation>
    </message>
    <message>
      <source>{file} holds no picture, only words about one. Choose the file of the film itself.</source>
      <translation>{file} no tiene imagen, solo palabras. Elija el archivo de la propia placa.</translation>
    </message>
    <message>
      <source>{file} is a ZIP inside what was searched, and was not looked into. Open it by itself.</source>
      <translation>{file} es un ZIP dentro de lo buscado, y no se miró. Ábralo aparte.</translation>
    </message>
    <message>
      <source>{file} is a copy of a film that was found as well, made for other viewers. Open the film itself.</source>
      <translation>{file} es copia de una placa también encontrada, hecha para otros visores. Abra la propia placa.</translation>
    </message>
    <message>
      <source>{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again.</source>
      <translation>{file} es un ZIP dañado o incompleto. Cópielo de nuevo y ábralo.</translation>
    </message>
    <message>
      <source>{file} is a folder. Open a film inside it.</source>
      <translation>{file} es una carpeta. Abra una placa de dentro.</translation>
    </message>
    <message>
      <source>{file} is being written or used by another program. Wait until that is done, then open it again.</source>
      <translation>{file} lo usa otro programa. Espere a que termine y ábralo de nuevo.</translation>
    </message>
    <message>
      <source>{file} is compressed in a way this program cannot read ({name}). Export it without compression or as JPEG.</source>
      <translation>{file} está comprimido de un modo que este programa no lee ({name}). Expórtelo sin compresión o en JPEG.</translation>
    </message>
    <message>
      <source>{file} is damaged and cannot be read. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} está dañado y no se puede leer. Cópielo de nuevo y ábralo.</translation>
    </message>
    <message>
      <source>{file} is damaged so badly that opening it failed; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} está tan dañado que no se pudo abrir; lo demás está intacto. Cópielo de nuevo, o expórtelo sin compresión.</translation>
    </message>
    <message>
      <source>{file} is damaged: its part {part} is not what it was. Restore another backup; nothing was changed.</source>
      <translation>{file} está dañado: su parte {part} no es lo que era. Restaure otra copia; no se cambió nada.</translation>
    </message>
    <message>
      <source>{file} is damaged: what is in it is not what was signed. Copy it to the stick again from where it came. Nothing was changed.</source>
      <translation>{file} está dañado: su contenido no es lo que se firmó. Cópielo de nuevo a la memoria USB desde su origen. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD.</source>
      <translation>{file} está vacío. Cópielo de nuevo del equipo de rayos X o del CD.</translation>
    </message>
    <message>
      <source>{file} is far larger than any chest film. Export a single film from the X-ray unit and open that.</source>
      <translation>{file} es mucho mayor que una placa de tórax. Exporte una sola placa y ábrala.</translation>
    </message>
    <message>
      <source>{file} is far larger than any update and was not opened. Ask for another copy.</source>
      <translation>{file} es mucho mayor que cualquier actualización y no se abrió. Pida otra copia.</translation>
    </message>
    <message>
      <source>{file} is far too small for the picture it claims to hold. Export the film again, without compression.</source>
      <translation>{file} es muy pequeño para la imagen que dice tener. Exporte la placa sin compresión.</translation>
    </message>
    <message>
      <source>{file} is for another kind of computer or another edition of this program. Ask for the one for this computer.</source>
      <translation>{file} es para otro tipo de equipo u otra edición de este programa. Pida el de este equipo.</translation>
    </message>
    <message>
      <source>{file} is locked with a password. Unpack the ZIP with that password, then open the folder.</source>
      <translation>{file} está cerrado con contraseña. Desempaquete el ZIP con ella y abra la carpeta.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder or damaged. Without it nobody can tell what of a film's header names the patient, so nothing was written; the film is not at fault. Install the program again.</source>
      <translation>{file} falta en la carpeta del programa o está dañado. Sin él nadie puede decir qué parte del encabezado de una radiografía nombra al paciente, así que no se escribió nada; la radiografía no tiene la culpa. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder. Install the program again.</source>
      <translation>Falta {file} en la carpeta del programa. Instale el programa de nuevo.</translation>
    </message>
    <message>
      <source>{file} is no film but a paper in DICOM form (PDF). Open the report beside it, or use a DICOM viewer.</source>
      <translation>{file} no es una placa sino un documento DICOM (PDF). Abra el informe de al lado, o un visor DICOM.</translation>
    </message>
    <message>
      <source>{file} is no film but this program's picture of a reading. Open the film itself.</source>
      <translation>{file} no es una placa sino la imagen de una lectura de este programa. Abra la propia placa.</translation>
    </message>
    <message>
      <source>{file} is no update of this program. Choose a file that ends in .pneumo-pack.</source>
      <translation>{file} no es una actualización de este programa. Elija un archivo que termine en .pneumo-pack.</translation>
    </message>
    <message>
      <source>{file} is not a backup of this program. Choose a file that ends in .pneumo-backup.</source>
      <translation>{file} no es una copia de este programa. Elija un archivo que termine en .pneumo-backup.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP or BMP file.</source>
      <translation>{file} no es una imagen que este programa conozca. Abra un archivo DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP o BMP.</translation>
    </message>
    <message>
      <source>{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again.</source>
      <translation>{file} no está. Si está en una memoria o CD, póngalo; si no, compruebe su nombre. Ábralo de nuevo.</translation>
    </message>
    <message>
      <source>{file} is older than what is in use. It is installed only if you say that you want the older one.</source>
      <translation>{file} es más antiguo que lo que se usa. Solo se instala si dice que quiere el más antiguo.</translation>
    </message>
    <message>
      <source>{file} is packed in a way this program cannot read. Unpack the ZIP with another program and open the folder.</source>
      <translation>{file} está empaquetado de un modo que este programa no lee. Desempaquételo con otro y abra la carpeta.</translation>
    </message>
    <message>
      <source>{file} is the list of contents of a CD, not a film. Open one of the films beside it.</source>
      <translation>{file} es el índice de un CD, no una placa. Abra una de las placas de al lado.</translation>
    </message>
    <message>
      <source>{file} is what is in use already. Nothing was changed.</source>
      <translation>{file} es lo que ya se usa. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} needs a newer program (version {version}). Update the program first. Nothing was changed.</source>
      <translation>{file} necesita un programa más nuevo (versión {version}). Actualice primero el programa. No se cambió nada.</translation>
    </message>
    <message>
      <source>{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again.</source>
      <translation>{file} figura en el índice del CD, pero no está. Haga rehacer el CD o la copia.</translation>
    </message>
    <message>
      <source>{file} took far too long to open and was given up; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} tardó demasiado y se abandonó; lo demás está intacto. Cópielo de nuevo, o expórtelo sin compresión.</translation>
    </message>
    <message>
      <source>{file} was made by a newer version of this program. Install that version first; nothing was changed.</source>
      <translation>{file} es de una versión más nueva. Instálela antes; no se cambió nada.</translation>
    </message>
    <message>
      <source>{file} was not opened: the part of the program that opens films did not start. Close other programs and try again; if that fails, install the program again.</source>
      <translation>{file} no se abrió: la parte que abre placas no arrancó. Cierre otros programas e intente de nuevo; si falla, reinstale.</translation>
    </message>
    <message>
      <source>{file} was signed by somebody whom this program does not know, and was not installed. Ask who gave it to you where it comes from.</source>
      <translation>{file} lo firmó alguien que este programa no conoce, y no se instaló. Pregunte a quien se lo dio de dónde viene.</translation>
    </message>
    <message>
      <source>{file} with the passphrase could not be read. Check its name and rights.</source>
      <translation>{file} con la frase secreta no se pudo leer. Compruebe su nombre y permisos.</translation>
    </message>
    <message>
      <source>{file} would unpack to far more than any films do and was not opened. Ask who sent it for another copy.</source>
      <translation>{file} ocuparía mucho más que unas placas y no se abrió. Pida otra copia.</translation>
    </message>
    <message>
      <source>{file} would unpack to more than 8 gigabytes and was not opened. Ask for several smaller ZIPs.</source>
      <translation>{file} ocuparía más de 8 gigabytes y no se abrió. Pida varios ZIP menores.</translation>
    </message>
    <message>
      <source>{file}, the list of contents of the CD, is damaged. Open the folder of the CD: its films are found without it.</source>
      <translation>{file}, el índice del CD, está dañado. Abra la carpeta del CD: sus placas se hallan sin él.</translation>
    </message>
    <message>
      <source>{number} belongs to a person known by name and stays there. Only records of an unknown person can be merged.</source>
      <translation>{number} es de una persona conocida por su nombre y queda allí. Solo se fusionan registros de desconocidos.</translation>
    </message>
    <message>
      <source>{what}: {value} cannot be. It must lie between {low} and {high}.</source>
      <translation>{what}: {value} no puede ser. Debe estar entre {low} y {high}.</translation>
    </message>
    <message>
      <source>{what}: {value} is no number that can be kept here.</source>
      <translation>{what}: {value} no es un número que se pueda guardar aquí.</translation>
    </message>
    <message>
      <source>{what}: {value} is unusual. Look at it once more.</source>
      <translation>{what}: {value} es inusual. Mírelo otra vez.</translation>
    </message>
  </context>
  <context>
    <name>ModelPage</name>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>AUC: 1 tells all films with pneumonia from all others, 0.5 is chance. Sensitivity: share of the films with pneumonia that score at least 50. Specificity: share of the others that score below 50.</source>
      <translation>AUC: 1 separa todas las placas con neumonía, 0.5 es el azar. Sensibilidad: parte de las placas con neumonía con al menos 50. Especificidad: parte de las otras por debajo de 50.</translation>
    </message>
    <message>
      <source>About this model</source>
      <translation>Acerca de este modelo</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitud</translation>
    </message>
    <message>
      <source>Accuracy of the rest</source>
      <translation>Exactitud del resto</translation>
    </message>
    <message>
      <source>Calibration error</source>
      <translation>Error de calibración</translation>
    </message>
    <message>
      <source>Called uncertain</source>
      <translation>Dichas inciertas</translation>
    </message>
    <message>
      <source>Data:</source>
      <translation>Datos:</translation>
    </message>
    <message>
      <source>Films: {counts}</source>
      <translation>Placas: {counts}</translation>
    </message>
    <message>
      <source>Network: {name}, {size} x {size} pixels</source>
      <translation>Red: {name}, {size} x {size} píxeles</translation>
    </message>
    <message>
      <source>Not for:</source>
      <translation>No para:</translation>
    </message>
    <message>
      <source>Scores from {low} to {high} are called uncertain</source>
      <translation>Las puntuaciones de {low} a {high} se dicen inciertas</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Corte de cribado: {cut}; pocas placas con neumonía quedan por debajo</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Sensibilidad</translation>
    </message>
    <message>
      <source>Specificity</source>
      <translation>Especificidad</translation>
    </message>
    <message>
      <source>Trained on: {value}</source>
      <translation>Entrenado con: {value}</translation>
    </message>
    <message>
      <source>Weights (SHA-256): {value}</source>
      <translation>Pesos (SHA-256): {value}</translation>
    </message>
    <message>
      <source>What it was measured to be worth, with 95 % intervals in brackets:</source>
      <translation>Lo que vale según se midió, con intervalos del 95 % entre paréntesis:</translation>
    </message>
    <message>
      <source>{name}, version {version}, {date}</source>
      <translation>{name}, versión {version}, {date}</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} placas</translation>
    </message>
    <message>
      <source>{n} films with pneumonia</source>
      <translation>{n} placas con neumonía</translation>
    </message>
    <message>
      <source>{n} patients</source>
      <translation>{n} pacientes</translation>
    </message>
    <message>
      <source>– {words} {value} ({low} to {high})</source>
      <translation>– {words} {value} ({low} a {high})</translation>
    </message>
  </context>
  <context>
    <name>NewFilmNotice</name>
    <message>
      <source>List</source>
      <translation>Lista</translation>
    </message>
    <message>
      <source>List the new films</source>
      <translation>Listar las placas nuevas</translation>
    </message>
    <message>
      <source>New film: {file}</source>
      <translation>Placa nueva: {file}</translation>
    </message>
    <message>
      <source>New film: {patient}, {file}</source>
      <translation>Placa nueva: {patient}, {file}</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abierta</translation>
    </message>
    <message>
      <source>Open the new film</source>
      <translation>Abrir la placa nueva</translation>
    </message>
  </context>
  <context>
    <name>NumberSettings</name>
    <message>
      <source>9 is a digit, A a letter, X either: {example}</source>
      <translation>9 es una cifra, A una letra, X cualquiera: {example}</translation>
    </message>
    <message>
      <source>Any number</source>
      <translation>Cualquier número</translation>
    </message>
    <message>
      <source>Clinic numbers</source>
      <translation>Números de historia</translation>
    </message>
    <message>
      <source>Given by the program</source>
      <translation>Dados por el programa</translation>
    </message>
    <message>
      <source>Our own pattern</source>
      <translation>Nuestro propio patrón</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>Patrón</translation>
    </message>
    <message>
      <source>Prefix of this site</source>
      <translation>Prefijo de este sitio</translation>
    </message>
    <message>
      <source>Such as {example}; the last character finds mistakes.</source>
      <translation>Como {example}; el último carácter descubre errores.</translation>
    </message>
  </context>
  <context>
    <name>NumberTools</name>
    <message>
      <source>A provisional number for somebody not known by name yet (Ctrl+Shift+K)</source>
      <translation>Un número provisional para alguien aún no conocido por su nombre (Ctrl+Mayús+K)</translation>
    </message>
    <message>
      <source>It is another clinic's number</source>
      <translation>Es el número de otro centro</translation>
    </message>
    <message>
      <source>Next number</source>
      <translation>Número siguiente</translation>
    </message>
    <message>
      <source>Provisional number. Merge the record with the right patient later, in Records.</source>
      <translation>Número provisional. Fusione luego con el paciente correcto, en Registros.</translation>
    </message>
    <message>
      <source>The next free clinic number (Ctrl+Shift+N)</source>
      <translation>El siguiente número libre (Ctrl+Mayús+N)</translation>
    </message>
    <message>
      <source>Unknown person</source>
      <translation>Persona desconocida</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Not this one</source>
      <translation>No este</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Usar</translation>
    </message>
  </context>
  <context>
    <name>OverduePage</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n registro</numerusform>
        <numerusform>%n registros</numerusform>
      </translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Número de historia</translation>
    </message>
    <message>
      <source>Erase the chosen…</source>
      <translation>Borrar los elegidos…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Records older than {years} years, oldest first. Nothing is erased by itself: choose what is no longer to be kept. Children's records often have to be kept longer.</source>
      <translation>Registros de más de {years} años, los más antiguos primero. Nada se borra por sí solo: elija lo que ya no debe guardarse. Los de niños a menudo se guardan más tiempo.</translation>
    </message>
    <message>
      <source>Records past their time</source>
      <translation>Registros vencidos</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>At least 10 signs. Four words that do not belong together are easy to keep in mind and hard to guess, such as a plant, a tool, a town and a colour. Not the name of the clinic.</source>
      <translation>Al menos 10 signos. Cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar, como una planta, una herramienta, una ciudad y un color. No el nombre del centro.</translation>
    </message>
    <message>
      <source>Caps Lock seems to be on.</source>
      <translation>Bloq Mayús parece activo.</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>Nueva frase secreta</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Mostrar lo escrito</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>La misma otra vez</translation>
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>Passphrase in use now</source>
      <translation>Frase secreta en uso</translation>
    </message>
  </context>
  <context>
    <name>Patient</name>
    <message>
      <source>Female</source>
      <translation>Femenino</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Masculino</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Otro</translation>
    </message>
    <message>
      <source>about {age}</source>
      <translation>unos {age}</translation>
    </message>
    <message>
      <source>{patient}, provisional</source>
      <translation>{patient}, provisional</translation>
    </message>
  </context>
  <context>
    <name>PatientForm</name>
    <message>
      <source>Birth date</source>
      <translation>Fecha de nacimiento</translation>
    </message>
    <message>
      <source>Birth date not known</source>
      <translation>Fecha de nacimiento desconocida</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Elegir</translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Número de historia</translation>
    </message>
    <message>
      <source>Estimated age</source>
      <translation>Edad estimada</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Sexo</translation>
    </message>
    <message>
      <source>Unknown, {day}</source>
      <translation>Desconocido, {day}</translation>
    </message>
    <message>
      <source>about {age}, estimated</source>
      <translation>unos {age}, estimada</translation>
    </message>
    <message>
      <source>yyyy-mm-dd, yyyy-mm or yyyy</source>
      <translation>aaaa-mm-dd, aaaa-mm o aaaa</translation>
    </message>
  </context>
  <context>
    <name>PatientMore</name>
    <message>
      <source>Caregiver is the patient's</source>
      <translation>El acompañante es</translation>
    </message>
    <message>
      <source>Caregiver's name</source>
      <translation>Nombre del acompañante</translation>
    </message>
    <message>
      <source>Caregiver's phone</source>
      <translation>Teléfono del acompañante</translation>
    </message>
    <message>
      <source>Family name</source>
      <translation>Apellido</translation>
    </message>
    <message>
      <source>More: caregiver, village…</source>
      <translation>Más: acompañante, pueblo…</translation>
    </message>
    <message>
      <source>National id</source>
      <translation>Documento nacional</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>Pueblo</translation>
    </message>
    <message>
      <source>mother, aunt, …</source>
      <translation>madre, tía, …</translation>
    </message>
  </context>
  <context>
    <name>PeriodChoice</name>
    <message>
      <source>All films</source>
      <translation>Todas las placas</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Cualquier fecha</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primer día</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Del … al …</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Últimos 7 días</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último día</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>El mes pasado</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Período</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Este mes</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Este año</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>year-month-day, such as 2026-03-14</source>
      <translation>año-mes-día, como 2026-03-14</translation>
    </message>
  </context>
  <context>
    <name>PreviewWindow</name>
    <message>
      <source>(given when saved)</source>
      <translation>(se da al guardar)</translation>
    </message>
    <message>
      <source>As it was kept: {number}, version {version}, {state}.</source>
      <translation>Como se guardó: {number}, versión {version}, {state}.</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exportar PDF…</translation>
    </message>
    <message>
      <source>Not kept yet. It follows what you type; save to keep it.</source>
      <translation>Aún sin guardar. Sigue lo que escribe; guarde para conservarlo.</translation>
    </message>
    <message>
      <source>Preview of the report</source>
      <translation>Vista previa del informe</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>There is no reading to show. Analyse a film or open a record.</source>
      <translation>No hay lectura que mostrar. Analice una placa o abra un registro.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>Versión {n}</translation>
    </message>
  </context>
  <context>
    <name>QuickPhrases</name>
    <message>
      <source>Consolidation: </source>
      <translation>Consolidación: </translation>
    </message>
    <message>
      <source>Film not good enough to be judged; repeat it.</source>
      <translation>Placa insuficiente para juzgar; repítala.</translation>
    </message>
    <message>
      <source>No consolidation, no effusion.</source>
      <translation>Sin consolidación ni derrame.</translation>
    </message>
    <message>
      <source>Patchy shadowing of both lungs.</source>
      <translation>Opacidades en parches en ambos pulmones.</translation>
    </message>
    <message>
      <source>Pleural effusion: </source>
      <translation>Derrame pleural: </translation>
    </message>
    <message>
      <source>Quick phrases</source>
      <translation>Frases rápidas</translation>
    </message>
    <message>
      <source>Refer to a physician today.</source>
      <translation>Referir a un médico hoy.</translation>
    </message>
  </context>
  <context>
    <name>ReadingPanel</name>
    <message>
      <source>Reading of the program</source>
      <translation>Lectura del programa</translation>
    </message>
  </context>
  <context>
    <name>RecordFilterRow</name>
    <message>
      <source>Any conclusion</source>
      <translation>Cualquier conclusión</translation>
    </message>
    <message>
      <source>Any outcome</source>
      <translation>Cualquier resultado</translation>
    </message>
    <message>
      <source>Any reader</source>
      <translation>Cualquier lector</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Cualquier estado</translation>
    </message>
    <message>
      <source>Ask for all records again</source>
      <translation>Pedir de nuevo todos los registros</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpiar</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Solo palabras propias</translation>
    </message>
    <message>
      <source>Patient {number} only</source>
      <translation>Solo el paciente {number}</translation>
    </message>
  </context>
  <context>
    <name>RecordsModel</name>
    <message>
      <source>Clinic number</source>
      <translation>Nº historia</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusión</translation>
    </message>
    <message>
      <source>In own words</source>
      <translation>En palabras propias</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lector</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntos</translation>
    </message>
    <message>
      <source>Sex, age</source>
      <translation>Sexo, edad</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Espera a una persona</translation>
    </message>
  </context>
  <context>
    <name>RecordsPage</name>
    <message>
      <source>Erase patient…</source>
      <translation>Borrar paciente…</translation>
    </message>
    <message>
      <source>Export reports as one PDF…</source>
      <translation>Exportar informes en un PDF…</translation>
    </message>
    <message>
      <source>Give the records of an unknown person to the right patient, or take that back</source>
      <translation>Dar los registros de una persona desconocida al paciente correcto, o deshacerlo</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Fusionar…</translation>
    </message>
    <message>
      <source>No record matches what is asked for above. Clear the filter, or ask for less.</source>
      <translation>Ningún registro cumple lo pedido. Limpie el filtro, o pida menos.</translation>
    </message>
    <message>
      <source>No record matches. Try part of the name or of the number.</source>
      <translation>Ningún registro coincide. Pruebe parte del nombre o del número.</translation>
    </message>
    <message>
      <source>No records yet. A record appears here when you save a reading.</source>
      <translation>Aún no hay registros. Aparece uno aquí cuando guarda una lectura.</translation>
    </message>
    <message>
      <source>Open record</source>
      <translation>Abrir registro</translation>
    </message>
    <message>
      <source>Preview report</source>
      <translation>Vista previa</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registros</translation>
    </message>
    <message>
      <source>Search by number, clinic number or name</source>
      <translation>Buscar por número, número de historia o nombre</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Mostrar más</translation>
    </message>
    <message>
      <source>The records of the chosen line's clinic number, newest first</source>
      <translation>Los registros del número elegido, los más nuevos primero</translation>
    </message>
    <message>
      <source>This patient's records</source>
      <translation>Registros de este paciente</translation>
    </message>
    <message>
      <source>Waits for a person's first impression</source>
      <translation>Espera la primera impresión de una persona</translation>
    </message>
    <message>
      <source>{name} (provisional)</source>
      <translation>{name} (provisional)</translation>
    </message>
    <message>
      <source>{shown} of {total} shown, newest first.</source>
      <translation>{shown} de {total} mostrados, los más nuevos primero.</translation>
    </message>
  </context>
  <context>
    <name>RecoveryKeyPage</name>
    <message>
      <source>A PDF of it belongs on a stick that you lock away, never on this computer: it opens everything.</source>
      <translation>Un PDF de esto va en una memoria que guarde bajo llave, nunca en este equipo: abre todo.</translation>
    </message>
    <message>
      <source>Group {number}: {group}</source>
      <translation>Grupo {number}: {group}</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten, only this key opens the records. Print it now and keep the page where the clinic keeps its money and keys. It is shown this once and is kept nowhere on this computer.</source>
      <translation>Si se olvida la frase secreta, solo esta clave abre los registros. Imprímala ahora y guarde la página donde el centro guarda dinero y llaves. Se muestra esta vez y no se guarda en este equipo.</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Print the page…</source>
      <translation>Imprimir la página…</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>Enviado a la impresora.</translation>
    </message>
    <message>
      <source>The recovery key</source>
      <translation>La clave de rescate</translation>
    </message>
    <message>
      <source>Write it as PDF…</source>
      <translation>Escribirla en PDF…</translation>
    </message>
    <message>
      <source>Write the recovery key</source>
      <translation>Escribir la clave de rescate</translation>
    </message>
    <message>
      <source>Written: {file}</source>
      <translation>Escrito: {file}</translation>
    </message>
  </context>
  <context>
    <name>RecoverySheet</name>
    <message>
      <source>Keep this page where the clinic keeps its money and keys, not beside the computer.</source>
      <translation>Guarde esta página donde el centro guarda dinero y llaves, no junto al equipo.</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Clave de rescate</translation>
    </message>
    <message>
      <source>Recovery key of the records</source>
      <translation>Clave de rescate de los registros</translation>
    </message>
    <message>
      <source>The films, records and reports of this clinic are encrypted. If their passphrase is forgotten, this key opens them and lets you choose a new passphrase. Without both, nobody can ever read them again, nor can the makers of the program.</source>
      <translation>Las placas, registros e informes de este centro están cifrados. Si se olvida la frase secreta, esta clave los abre y permite elegir otra. Sin ambas, nadie podrá leerlos jamás, ni los autores del programa.</translation>
    </message>
    <message>
      <source>To use it: start the program, choose “Use the recovery key”, and type the seven groups. Small letters and missing hyphens do no harm. There is no letter O, I, L or U in it. The last sign of each group is a check sign: the program says which group is mistyped.</source>
      <translation>Para usarla: inicie el programa, elija «Usar la clave de rescate» y escriba los siete grupos. Minúsculas y guiones que falten no importan. No hay O, I, L ni U. El último signo de cada grupo es de control: el programa dice qué grupo está mal escrito.</translation>
    </message>
    <message>
      <source>When a new recovery key is made, this page opens nothing any more: destroy it then.</source>
      <translation>Cuando se hace una clave nueva, esta página ya no abre nada: destrúyala entonces.</translation>
    </message>
    <message>
      <source>Whoever has this page and the computer, or a copy of its disk, can read every record.</source>
      <translation>Quien tenga esta página y el equipo, o una copia de su disco, puede leer todos los registros.</translation>
    </message>
  </context>
  <context>
    <name>ReferralDialog</name>
    <message>
      <source>A folder</source>
      <translation>Una carpeta</translation>
    </message>
    <message>
      <source>Black strip above</source>
      <translation>Banda negra arriba</translation>
    </message>
    <message>
      <source>Black strip below</source>
      <translation>Banda negra abajo</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Cancelado: no se escribió nada.</translation>
    </message>
    <message>
      <source>Choose place and write…</source>
      <translation>Elegir lugar y escribir…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>De-identified</source>
      <translation>Sin identidad</translation>
    </message>
    <message>
      <source>For advice or teaching. Names, numbers, free words, times and true dates are removed by DICOM PS3.15; sex, age, signs, film and reading stay.</source>
      <translation>Para consejo o enseñanza. Nombres, números, palabras libres, horas y fechas verdaderas se quitan según DICOM PS3.15; quedan sexo, edad, signos, placa y lectura.</translation>
    </message>
    <message>
      <source>For treatment elsewhere. The film is the clinic's own file.</source>
      <translation>Para tratamiento en otra parte. La placa es el propio archivo del centro.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Cómo</translation>
    </message>
    <message>
      <source>I have looked: nothing left in the film names the patient</source>
      <translation>He mirado: nada en la placa nombra al paciente</translation>
    </message>
    <message>
      <source>Is there writing in the film? Draw a black rectangle over every name, number or date.</source>
      <translation>¿Hay texto en la placa? Trace un rectángulo negro sobre cada nombre, número o fecha.</translation>
    </message>
    <message>
      <source>One ZIP file</source>
      <translation>Un archivo ZIP</translation>
    </message>
    <message>
      <source>Referral bundle of {number}</source>
      <translation>Paquete de referencia de {number}</translation>
    </message>
    <message>
      <source>Report, film, heat map, FHIR record, DICOM files, checksums and a README, for another clinic.</source>
      <translation>Informe, placa, mapa de calor, registro FHIR, archivos DICOM, sumas de control y un README, para otro centro.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>There is writing in this film. Draw a black rectangle over every name, number or date: nothing else removes it.</source>
      <translation>Hay texto en esta placa. Trace un rectángulo negro sobre cada nombre, número o fecha: nada más lo quita.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>Where the bundle is to lie</source>
      <translation>Dónde debe ir el paquete</translation>
    </message>
    <message>
      <source>With the patient's name</source>
      <translation>Con el nombre del paciente</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Escribiendo…</translation>
    </message>
    <message>
      <source>Written whole: {place}
Take the stick out only by the system's own way.</source>
      <translation>Escrito entero: {place}
Saque la memoria solo por la vía del sistema.</translation>
    </message>
  </context>
  <context>
    <name>ReportSettings</name>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Como la ventana</translation>
    </message>
    <message>
      <source>Choose a logo</source>
      <translation>Elegir un logotipo</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>Centro</translation>
    </message>
    <message>
      <source>Head and foot of the report</source>
      <translation>Encabezado y pie del informe</translation>
    </message>
    <message>
      <source>Language of the report</source>
      <translation>Idioma del informe</translation>
    </message>
    <message>
      <source>Languages other than English are machine-made drafts that need a native reader.</source>
      <translation>Los idiomas distintos del inglés son borradores hechos por una máquina que necesitan un lector nativo.</translation>
    </message>
    <message>
      <source>Line at the foot of every page</source>
      <translation>Línea al pie de cada página</translation>
    </message>
    <message>
      <source>Logo (PNG, JPEG or SVG)</source>
      <translation>Logotipo (PNG, JPEG o SVG)</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papel</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Usual in this country</source>
      <translation>El usual en este país</translation>
    </message>
  </context>
  <context>
    <name>Reports</name>
    <message numerus="yes">
      <source>Export %n report(s) as one PDF</source>
      <translation>
        <numerusform>Exportar %n informe en un PDF</numerusform>
        <numerusform>Exportar %n informes en un PDF</numerusform>
      </translation>
    </message>
    <message>
      <source>Export report</source>
      <translation>Exportar informe</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Informes</translation>
    </message>
    <message>
      <source>reports</source>
      <translation>informes</translation>
    </message>
  </context>
  <context>
    <name>ResearchPattern</name>
    <message>
      <source>Bacterial</source>
      <translation>Bacteriano</translation>
    </message>
    <message>
      <source>Research pattern, not for choosing treatment</source>
      <translation>Patrón de investigación, no para elegir tratamiento</translation>
    </message>
    <message>
      <source>Viral</source>
      <translation>Viral</translation>
    </message>
  </context>
  <context>
    <name>RestorePage</name>
    <message numerus="yes">
      <source>%n record(s) of the backup erased here since: erased again.</source>
      <translation>
        <numerusform>%n registro de la copia se borró aquí después: se borra de nuevo.</numerusform>
        <numerusform>%n registros de la copia se borraron aquí después: se borran de nuevo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) of this computer not in the backup: kept in the folder beside.</source>
      <translation>
        <numerusform>%n registro de este ordenador no está en la copia: se guarda en la carpeta de al lado.</numerusform>
        <numerusform>%n registros de este ordenador no están en la copia: se guardan en la carpeta de al lado.</numerusform>
      </translation>
    </message>
    <message>
      <source>Afterwards the passphrase and the recovery key of the backup open the records.</source>
      <translation>Después, la frase de contraseña y la clave de recuperación de la copia abren los registros.</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Copias (*{suffix})</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Cierre el programa e inícielo de nuevo.</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Archivo de la copia</translation>
    </message>
    <message>
      <source>It was made on {moment} by version {version}.</source>
      <translation>Se hizo el {moment} con la versión {version}.</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Ningún archivo elegido</translation>
    </message>
    <message>
      <source>Open the backup</source>
      <translation>Abrir la copia</translation>
    </message>
    <message>
      <source>Passphrase or recovery key</source>
      <translation>Frase de contraseña o clave de recuperación</translation>
    </message>
    <message>
      <source>Put the backup in the place of the records that are here</source>
      <translation>Poner la copia en lugar de los registros de aquí</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Restaurar una copia</translation>
    </message>
    <message>
      <source>Restored, it is encrypted as the records here are, under the same passphrase.</source>
      <translation>Una vez restaurada, queda cifrada como los registros de aquí, con la misma frase de contraseña.</translation>
    </message>
    <message>
      <source>The backup is restored.</source>
      <translation>La copia está restaurada.</translation>
    </message>
    <message>
      <source>The backup is whole.</source>
      <translation>La copia está entera.</translation>
    </message>
    <message>
      <source>The passphrase of the records stays the one of now.</source>
      <translation>La frase de contraseña de los registros sigue siendo la de ahora.</translation>
    </message>
    <message>
      <source>The records from before are kept in {folder}</source>
      <translation>Los registros de antes se conservan en {folder}</translation>
    </message>
    <message>
      <source>The records of the backup take the place of those on this computer. What is here now is not deleted: it moves to a folder beside.</source>
      <translation>Los registros de la copia ocupan el lugar de los de este equipo. Lo de aquí no se borra: pasa a una carpeta al lado.</translation>
    </message>
    <message>
      <source>The records on this computer cannot be read; they are kept as they are.</source>
      <translation>Los registros de este equipo no se pueden leer; se conservan como están.</translation>
    </message>
    <message>
      <source>Type the passphrase of the day it was made, or its recovery key: then it is looked into.</source>
      <translation>Escriba la frase de contraseña del día en que se hizo o su clave de recuperación: entonces se examina su contenido.</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Saved as {number}.</source>
      <translation>Guardado como {number}.</translation>
    </message>
  </context>
  <context>
    <name>ScoreScale</name>
    <message>
      <source>Score</source>
      <translation>Puntuación</translation>
    </message>
    <message>
      <source>Score {score} of 100. Below {low}: no pattern. Above {high}: suggests pneumonia.</source>
      <translation>Puntuación {score} de 100. Bajo {low}: sin patrón. Sobre {high}: sugiere neumonía.</translation>
    </message>
  </context>
  <context>
    <name>SelfTest</name>
    <message>
      <source>A damaged film</source>
      <translation>Una radiografía dañada</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Auditoría</translation>
    </message>
    <message>
      <source>Backup and restore</source>
      <translation>Copia y restauración</translation>
    </message>
    <message>
      <source>Bundle without names</source>
      <translation>Paquete sin nombres</translation>
    </message>
    <message>
      <source>Drawing of a film</source>
      <translation>Dibujo de una radiografía</translation>
    </message>
    <message>
      <source>Encryption</source>
      <translation>Cifrado</translation>
    </message>
    <message>
      <source>FAILS</source>
      <translation>FALLA</translation>
    </message>
    <message>
      <source>Films of every DICOM compression</source>
      <translation>Radiografías de cada compresión DICOM</translation>
    </message>
    <message>
      <source>Guide, documents and icons</source>
      <translation>Guía, documentos e iconos</translation>
    </message>
    <message>
      <source>Heat maps of the sample films</source>
      <translation>Mapas de calor de las radiografías de muestra</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Idiomas</translation>
    </message>
    <message>
      <source>No network</source>
      <translation>Sin red</translation>
    </message>
    <message>
      <source>Pictures of every other format</source>
      <translation>Imágenes de los demás formatos</translation>
    </message>
    <message>
      <source>Place for the records</source>
      <translation>Lugar para los registros</translation>
    </message>
    <message>
      <source>Referral bundle</source>
      <translation>Paquete de referencia</translation>
    </message>
    <message>
      <source>Reports in every script</source>
      <translation>Informes en cada escritura</translation>
    </message>
    <message>
      <source>Saving a record</source>
      <translation>Guardar un registro</translation>
    </message>
    <message>
      <source>Scores of the sample films</source>
      <translation>Puntuaciones de las radiografías de muestra</translation>
    </message>
    <message>
      <source>Search in folders, ZIPs and CDs</source>
      <translation>Búsqueda en carpetas, ZIP y CD</translation>
    </message>
    <message>
      <source>Several reports in one file</source>
      <translation>Varios informes en un archivo</translation>
    </message>
    <message>
      <source>Tags of a film</source>
      <translation>Etiquetas de una radiografía</translation>
    </message>
    <message>
      <source>The model</source>
      <translation>El modelo</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>La ventana</translation>
    </message>
    <message>
      <source>a backup of {kb} kB was restored into another folder</source>
      <translation>una copia de {kb} kB se restauró en otra carpeta</translation>
    </message>
    <message>
      <source>a film is drawn in {levels} grey levels, and its heat map over it</source>
      <translation>una radiografía se dibuja en {levels} niveles de gris, con su mapa de calor encima</translation>
    </message>
    <message>
      <source>a record came back with film ({film_kb} kB) and report ({report_kb} kB)</source>
      <translation>un registro volvió con radiografía ({film_kb} kB) e informe ({report_kb} kB)</translation>
    </message>
    <message>
      <source>can be written, {mb} MB free</source>
      <translation>se puede escribir, {mb} MB libres</translation>
    </message>
    <message>
      <source>guide in {guides}; {documents} documents and {icons} icons can be opened</source>
      <translation>guía en {guides}; se pueden abrir {documents} documentos y {icons} iconos</translation>
    </message>
    <message>
      <source>half a film is refused, and the next one is opened</source>
      <translation>se rechaza media radiografía y se abre la siguiente</translation>
    </message>
    <message>
      <source>no socket was opened</source>
      <translation>no se abrió ninguna conexión</translation>
    </message>
    <message>
      <source>not tried</source>
      <translation>no probado</translation>
    </message>
    <message>
      <source>started, painted in {width} x {height}, model ready</source>
      <translation>iniciada, dibujada en {width} x {height}, modelo listo</translation>
    </message>
    <message>
      <source>window: {window}; report: {report}</source>
      <translation>ventana: {window}; informe: {report}</translation>
    </message>
    <message>
      <source>works</source>
      <translation>funciona</translation>
    </message>
    <message>
      <source>{files} files name neither patient nor clinic</source>
      <translation>{files} archivos no nombran ni al paciente ni al centro</translation>
    </message>
    <message>
      <source>{files} files show nothing without the passphrase, and all with it</source>
      <translation>{files} archivos no muestran nada sin la frase de contraseña, y todo con ella</translation>
    </message>
    <message>
      <source>{files} files, whole; the FHIR document gives the record back</source>
      <translation>{files} archivos, íntegros; el documento FHIR devuelve el registro</translation>
    </message>
    <message>
      <source>{films} films in {syntaxes} transfer syntaxes show the right picture</source>
      <translation>{films} radiografías en {syntaxes} sintaxis de transferencia muestran la imagen correcta</translation>
    </message>
    <message>
      <source>{films} films score as on the model's card, {apart} apart at most</source>
      <translation>{films} radiografías puntúan como en la ficha del modelo, con {apart} de diferencia como mucho</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP, and that of a CD by its list</source>
      <translation>se encontraron {films} radiografías en una carpeta y un ZIP, y la de un CD por su lista</translation>
    </message>
    <message>
      <source>{films} heat maps are those of the model's card, {apart} apart at most</source>
      <translation>{films} mapas de calor son los de la ficha del modelo, con {apart} de diferencia como mucho</translation>
    </message>
    <message>
      <source>{films} pictures show the right picture: {formats}</source>
      <translation>{films} archivos muestran la imagen correcta: {formats}</translation>
    </message>
    <message>
      <source>{lines} lines of a film's header are listed</source>
      <translation>se listan {lines} líneas del encabezado de una radiografía</translation>
    </message>
    <message>
      <source>{lines} lines, unbroken</source>
      <translation>{lines} líneas, sin rupturas</translation>
    </message>
    <message>
      <source>{name}, {sha256}, on {device}</source>
      <translation>{name}, {sha256}, en {device}</translation>
    </message>
    <message>
      <source>{reports} reports became one file of {pages} pages</source>
      <translation>{reports} informes se unieron en un archivo de {pages} páginas</translation>
    </message>
    <message>
      <source>{reports} reports in {languages} languages and {fonts} fonts give their names back</source>
      <translation>{reports} informes en {languages} idiomas y {fonts} fuentes devuelven sus nombres</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A film that appears in it is offered, never opened by itself.</source>
      <translation>Una placa que aparece en ella se ofrece, nunca se abre sola.</translation>
    </message>
    <message>
      <source>A person reads first, then the program's reading is shown</source>
      <translation>Una persona lee primero, luego se muestra la lectura del programa</translation>
    </message>
    <message>
      <source>A second, weaker output of the network, for films whose score is uncertain or higher. It is for research, not for choosing treatment, and is never printed.</source>
      <translation>Una segunda salida de la red, más débil, para placas con puntuación incierta o mayor. Es para investigación, no para elegir tratamiento, y nunca se imprime.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Elija una carpeta para vigilar</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Device for analysing</source>
      <translation>Dispositivo para analizar</translation>
    </message>
    <message>
      <source>Encryption…</source>
      <translation>Cifrado…</translation>
    </message>
    <message>
      <source>Graphics card (CUDA)</source>
      <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
      <source>Invert the drag direction on the film: up is darker</source>
      <translation>Invertir el arrastre sobre la placa: hacia arriba, más oscuro</translation>
    </message>
    <message>
      <source>Keep these settings</source>
      <translation>Conservar estos ajustes</translation>
    </message>
    <message>
      <source>Language (from the next start on)</source>
      <translation>Idioma (desde el próximo inicio)</translation>
    </message>
    <message>
      <source>List records as past their time after</source>
      <translation>Listar como vencidos tras</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>No folder is watched</source>
      <translation>No se vigila ninguna carpeta</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programa</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nombre del lector</translation>
    </message>
    <message>
      <source>Remind of a backup after</source>
      <translation>Recordar una copia tras</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Show the research pattern: bacterial or viral</source>
      <translation>Mostrar el patrón de investigación: bacteriano o viral</translation>
    </message>
    <message>
      <source>Thresholds…</source>
      <translation>Umbrales…</translation>
    </message>
    <message>
      <source>Watch this folder for new films</source>
      <translation>Vigilar esta carpeta por placas nuevas</translation>
    </message>
    <message>
      <source>such as radiographer</source>
      <translation>p. ej. técnico de radiología</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} días</translation>
    </message>
    <message>
      <source>{n} years</source>
      <translation>{n} años</translation>
    </message>
  </context>
  <context>
    <name>ShortCutsPage</name>
    <message>
      <source>Brightness and contrast</source>
      <translation>Brillo y contraste</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajustar</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Medir</translation>
    </message>
    <message>
      <source>Menu of the film</source>
      <translation>Menú de la placa</translation>
    </message>
    <message>
      <source>Move the film</source>
      <translation>Mover la placa</translation>
    </message>
    <message>
      <source>Reset the view</source>
      <translation>Restablecer la vista</translation>
    </message>
    <message>
      <source>Short cuts</source>
      <translation>Atajos</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>double click</source>
      <translation>doble clic</translation>
    </message>
    <message>
      <source>drag left button</source>
      <translation>arrastrar, botón izquierdo</translation>
    </message>
    <message>
      <source>drag middle button, or Space and drag</source>
      <translation>arrastrar, botón central, o Espacio y arrastrar</translation>
    </message>
    <message>
      <source>right click</source>
      <translation>clic derecho</translation>
    </message>
    <message>
      <source>tap Space on the film</source>
      <translation>pulsar Espacio sobre la placa</translation>
    </message>
    <message>
      <source>tool, then drag; drag an end to move it; Esc ends it</source>
      <translation>herramienta, luego arrastrar; arrastrar un extremo para moverlo; Esc termina</translation>
    </message>
    <message>
      <source>wheel</source>
      <translation>rueda</translation>
    </message>
  </context>
  <context>
    <name>SignForm</name>
    <message>
      <source>Air</source>
      <translation>Aire</translation>
    </message>
    <message>
      <source>Breaths could not be counted</source>
      <translation>No se pudo contar la respiración</translation>
    </message>
    <message>
      <source>Chest indrawing</source>
      <translation>Tiraje subcostal</translation>
    </message>
    <message>
      <source>Cough</source>
      <translation>Tos</translation>
    </message>
    <message>
      <source>Count…</source>
      <translation>Contar…</translation>
    </message>
    <message>
      <source>Difficult breathing</source>
      <translation>Dificultad respiratoria</translation>
    </message>
    <message>
      <source>Fever</source>
      <translation>Fiebre</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Medida con</translation>
    </message>
    <message>
      <source>O₂</source>
      <translation>O₂</translation>
    </message>
    <message>
      <source>Space: count</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>Stridor in a calm child</source>
      <translation>Estridor en un niño tranquilo</translation>
    </message>
    <message>
      <source>Type the rate, press Space to count breaths, or U if it could not be counted</source>
      <translation>Escriba la frecuencia, Espacio para contar, o U si no se pudo contar</translation>
    </message>
    <message>
      <source>Unable</source>
      <translation>Imposible</translation>
    </message>
    <message>
      <source>Wheeze</source>
      <translation>Sibilancias</translation>
    </message>
    <message>
      <source>days</source>
      <translation>días</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>no medido</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
  </context>
  <context>
    <name>TagsPage</name>
    <message>
      <source>Copy all shown</source>
      <translation>Copiar todo lo mostrado</translation>
    </message>
    <message>
      <source>Copy row</source>
      <translation>Copiar fila</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>Etiquetas DICOM</translation>
    </message>
    <message>
      <source>Keyword</source>
      <translation>Palabra clave</translation>
    </message>
    <message>
      <source>Private: means what its maker says</source>
      <translation>Privada: significa lo que diga su fabricante</translation>
    </message>
    <message>
      <source>Reading the header…</source>
      <translation>Leyendo el encabezado…</translation>
    </message>
    <message>
      <source>Search tag, keyword or value</source>
      <translation>Buscar etiqueta, palabra clave o valor</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Etiqueta</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
    <message>
      <source>{shown} of {all} elements. Private ones are marked (private).</source>
      <translation>{shown} de {all} elementos. Los privados llevan (privado).</translation>
    </message>
  </context>
  <context>
    <name>ThresholdsPage</name>
    <message>
      <source>Above {cut}, the screening cut of the model, more than 1 in 40 films with pneumonia would be read as “{no_pattern}”.</source>
      <translation>Por encima de {cut}, el corte de cribado del modelo, más de 1 de cada 40 placas con neumonía se leería como «{no_pattern}».</translation>
    </message>
    <message>
      <source>As delivered</source>
      <translation>Como se entregaron</translation>
    </message>
    <message>
      <source>High threshold</source>
      <translation>Umbral alto</translation>
    </message>
    <message>
      <source>In use: {low} and {high}, {origin}. Delivered with the model: {factory_low} and {factory_high}.</source>
      <translation>En uso: {low} y {high}, {origin}. Entregados con el modelo: {factory_low} y {factory_high}.</translation>
    </message>
    <message>
      <source>Low threshold</source>
      <translation>Umbral bajo</translation>
    </message>
    <message>
      <source>New readings use them from now on, and each record keeps and prints those it was made with and where they come from. A new model begins with its own. The change is written down in the audit.</source>
      <translation>Las lecturas nuevas los usan desde ahora; cada registro guarda e imprime aquellos con los que se hizo y de dónde vienen. Un modelo nuevo empieza con los suyos. El cambio queda anotado en la auditoría.</translation>
    </message>
    <message>
      <source>Scores below the low threshold are read as “{no_pattern}”, above the high one as “{suggests}”, and between them as “{uncertain}”. Change them only after films of your own, with a conclusion known for certain, have shown that it is right: an X-ray unit or patients unlike those of the model shift the score.</source>
      <translation>Una puntuación por debajo del umbral bajo se lee como «{no_pattern}», por encima del alto como «{suggests}», y entre los dos como «{uncertain}». Cámbielos solo cuando placas propias, de conclusión segura, hayan mostrado que es correcto: un equipo o unos pacientes distintos de los del modelo desplazan la puntuación.</translation>
    </message>
    <message>
      <source>The low threshold must not lie above the high one.</source>
      <translation>El umbral bajo no debe estar por encima del alto.</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Umbrales</translation>
    </message>
    <message>
      <source>Thresholds of the score</source>
      <translation>Umbrales de la puntuación</translation>
    </message>
    <message>
      <source>Use these thresholds</source>
      <translation>Usar estos umbrales</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  above {low}: suggests pneumonia  ·  nothing between is called uncertain</source>
      <translation>menos de {low}: sin patrón  ·  más de {low}: sugiere neumonía  ·  nada entre ambos se llama incierto</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  {low} to {high}: uncertain  ·  above {high}: suggests pneumonia</source>
      <translation>menos de {low}: sin patrón  ·  {low} a {high}: incierto  ·  más de {high}: sugiere neumonía</translation>
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>Choose a new passphrase, so that the next start does not need the recovery key again.</source>
      <translation>Elija una nueva frase secreta, para que el próximo inicio no necesite la clave de rescate.</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Cerrar el programa</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <source>Open the records</source>
      <translation>Abrir los registros</translation>
    </message>
    <message>
      <source>Open with the recovery key</source>
      <translation>Abrir con la clave de rescate</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase secreta</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Clave de rescate</translation>
    </message>
    <message>
      <source>Take this passphrase</source>
      <translation>Tomar esta frase secreta</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Los registros están cifrados</translation>
    </message>
    <message>
      <source>The records are open</source>
      <translation>Los registros están abiertos</translation>
    </message>
    <message>
      <source>Type the passphrase of this clinic's records.</source>
      <translation>Escriba la frase secreta de los registros de este centro.</translation>
    </message>
    <message>
      <source>Type the seven groups from the printed page. Small letters and missing hyphens do no harm.</source>
      <translation>Escriba los siete grupos de la página impresa. Minúsculas y guiones que falten no importan.</translation>
    </message>
    <message>
      <source>Use the passphrase</source>
      <translation>Usar la frase secreta</translation>
    </message>
    <message>
      <source>Use the recovery key</source>
      <translation>Usar la clave de rescate</translation>
    </message>
  </context>
  <context>
    <name>UpdatePage</name>
    <message>
      <source>An update comes as a signed file on a stick; no internet is needed. It is checked, tried out beside what is in use, and only then put to use. What was in use before is kept.</source>
      <translation>Una actualización viene como archivo firmado en una memoria USB; no hace falta internet. Se comprueba, se prueba junto a lo que se usa y solo entonces se pone en uso. Lo que se usaba se conserva.</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Cierre el programa e inícielo de nuevo.</translation>
    </message>
    <message>
      <source>File of the update</source>
      <translation>Archivo de la actualización</translation>
    </message>
    <message>
      <source>Films are read with it from now on. Records keep the model and thresholds that they were read with.</source>
      <translation>Desde ahora las placas se leen con él. Los registros conservan el modelo y los umbrales con que se leyeron.</translation>
    </message>
    <message>
      <source>In use now: {words}</source>
      <translation>En uso ahora: {words}</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>Instalar</translation>
    </message>
    <message>
      <source>Install it although it is older than what is in use</source>
      <translation>Instalarla aunque sea más antigua que lo que se usa</translation>
    </message>
    <message>
      <source>It is older than what is in use.</source>
      <translation>Es más antigua que lo que se usa.</translation>
    </message>
    <message>
      <source>It is what is in use already; there is nothing to install.</source>
      <translation>Es lo que ya se usa; no hay nada que instalar.</translation>
    </message>
    <message>
      <source>It was too late to cancel.</source>
      <translation>Era demasiado tarde para cancelar.</translation>
    </message>
    <message>
      <source>Model in use</source>
      <translation>Modelo en uso</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Ningún archivo elegido</translation>
    </message>
    <message>
      <source>Program in use</source>
      <translation>Programa en uso</translation>
    </message>
    <message>
      <source>Return to {version}</source>
      <translation>Volver a {version}</translation>
    </message>
    <message>
      <source>The new model has thresholds of its own: scores from {low} to {high} will be called uncertain (now: {low_now} to {high_now}). The thresholds in use now are not used with it.</source>
      <translation>El modelo nuevo tiene sus propios umbrales: las puntuaciones de {low} a {high} se llamarán inciertas (ahora: {low_now} a {high_now}). Los umbrales de ahora no se usan con él.</translation>
    </message>
    <message>
      <source>The new program stores the records in a new way, which the program of now cannot read: there is no return. Make a backup first.</source>
      <translation>El programa nuevo guarda los registros de otra manera, que el programa de ahora no puede leer: no hay vuelta atrás. Haga antes una copia de seguridad.</translation>
    </message>
    <message>
      <source>The update is unpacked and tried out. This takes a minute or two; you can cancel.</source>
      <translation>La actualización se desempaqueta y se prueba. Tarda uno o dos minutos; puede cancelar.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the model {name} {version} ({size}), signed by {signer}.</source>
      <translation>La actualización está completa. Trae el modelo {name} {version} ({size}), firmada por {signer}.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the program {name} {version} ({size}), signed by {signer}.</source>
      <translation>La actualización está completa. Trae el programa {name} {version} ({size}), firmada por {signer}.</translation>
    </message>
    <message>
      <source>Update from USB</source>
      <translation>Actualizar desde USB</translation>
    </message>
    <message>
      <source>Updates (*{suffix})</source>
      <translation>Actualizaciones (*{suffix})</translation>
    </message>
    <message>
      <source>came with the program</source>
      <translation>vino con el programa</translation>
    </message>
    <message>
      <source>from an update</source>
      <translation>de una actualización</translation>
    </message>
  </context>
  <context>
    <name>Updating</name>
    <message>
      <source>Update from &amp;USB…</source>
      <translation>Actualizar desde &amp;USB…</translation>
    </message>
  </context>
  <context>
    <name>VersionsPage</name>
    <message>
      <source>Every version stays as it was signed. Printing one again prints the kept report, not a new one.</source>
      <translation>Cada versión queda como se firmó. Imprimirla de nuevo imprime el informe guardado, no uno nuevo.</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exportar PDF…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lector</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>See the report</source>
      <translation>Ver el informe</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Versions of {number}</source>
      <translation>Versiones de {number}</translation>
    </message>
    <message>
      <source>Why amended</source>
      <translation>Por qué se modificó</translation>
    </message>
    <message>
      <source>superseded by version {newest}</source>
      <translation>reemplazada por la versión {newest}</translation>
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation>{number}, versión {version}</translation>
    </message>
  </context>
  <context>
    <name>VisitForm</name>
    <message>
      <source>AP</source>
      <translation>AP</translation>
    </message>
    <message>
      <source>AP, lying</source>
      <translation>AP, acostado</translation>
    </message>
    <message>
      <source>Clinical question</source>
      <translation>Pregunta clínica</translation>
    </message>
    <message>
      <source>Film and request</source>
      <translation>Placa y solicitud</translation>
    </message>
    <message>
      <source>Film taken</source>
      <translation>Placa tomada</translation>
    </message>
    <message>
      <source>Follow up</source>
      <translation>Control</translation>
    </message>
    <message>
      <source>Initial</source>
      <translation>Primera</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>No indicado</translation>
    </message>
    <message>
      <source>PA, standing</source>
      <translation>PA, de pie</translation>
    </message>
    <message>
      <source>Referred by</source>
      <translation>Solicitado por</translation>
    </message>
    <message>
      <source>Symptoms and signs</source>
      <translation>Síntomas y signos</translation>
    </message>
    <message>
      <source>Symptoms in words</source>
      <translation>Síntomas en palabras</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Proyección</translation>
    </message>
    <message>
      <source>What else is to be told</source>
      <translation>Qué más hay que decir</translation>
    </message>
    <message>
      <source>yyyy-mm-dd hh:mm</source>
      <translation>aaaa-mm-dd hh:mm</translation>
    </message>
  </context>
  <context>
    <name>WaitingStart</name>
    <message>
      <source>Do not wait</source>
      <translation>No esperar</translation>
    </message>
    <message>
      <source>The program runs already and has not answered yet: it may still be starting, or doing something long with the records. As soon as it is ready it opens what you chose; this message then goes away by itself.</source>
      <translation>El programa ya está en marcha y aún no ha respondido: quizá todavía se está iniciando o hace algo largo con los registros. En cuanto esté listo abrirá lo que usted eligió; este mensaje desaparecerá entonces por sí solo.</translation>
    </message>
  </context>
  <context>
    <name>WorkPage</name>
    <message>
      <source>Amending record {number}, version {version}: {reason}</source>
      <translation>Modificando {number}, versión {version}: {reason}</translation>
    </message>
    <message>
      <source>Amend…</source>
      <translation>Modificar…</translation>
    </message>
    <message>
      <source>An empty window for the next patient (Ctrl+N)</source>
      <translation>Una ventana vacía para el próximo paciente (Ctrl+N)</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>Analizar</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analizar de nuevo</translation>
    </message>
    <message>
      <source>As the file has it</source>
      <translation>Como el archivo</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Drop a chest film here, or open one with Ctrl+O</source>
      <translation>Suelte aquí una placa de tórax, o abra una con Ctrl+O</translation>
    </message>
    <message>
      <source>Earlier visits</source>
      <translation>Visitas anteriores</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exportar PDF…</translation>
    </message>
    <message>
      <source>Leave it as it was</source>
      <translation>Dejarlo como estaba</translation>
    </message>
    <message>
      <source>Load the model again</source>
      <translation>Cargar el modelo de nuevo</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Nuevo paciente</translation>
    </message>
    <message>
      <source>No reading yet. Fill in the patient, then press Analyse (F5).</source>
      <translation>Aún sin lectura. Complete el paciente y pulse Analizar (F5).</translation>
    </message>
    <message>
      <source>No reading yet. Open a film, fill in the patient, then press Analyse.</source>
      <translation>Aún sin lectura. Abra una placa, complete el paciente y pulse Analizar.</translation>
    </message>
    <message>
      <source>Opening the film…</source>
      <translation>Abriendo la placa…</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Paciente</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Putting the film right…</source>
      <translation>Corrigiendo la placa…</translation>
    </message>
    <message>
      <source>Read the film (F5)</source>
      <translation>Leer la placa (F5)</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>Leyendo la placa…</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save + PDF…</source>
      <translation>Guardar + PDF…</translation>
    </message>
    <message>
      <source>Save + print…</source>
      <translation>Guardar + impr.…</translation>
    </message>
    <message>
      <source>Save amended record</source>
      <translation>Guardar registro modificado</translation>
    </message>
    <message>
      <source>Save as draft</source>
      <translation>Guardar como borrador</translation>
    </message>
    <message>
      <source>Save final record</source>
      <translation>Guardar registro definitivo</translation>
    </message>
    <message>
      <source>Save the record on this computer (Ctrl+S)</source>
      <translation>Guardar en este equipo (Ctrl+S)</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Saved record {number}, version {version}, {state}</source>
      <translation>Registro guardado {number}, versión {version}, {state}</translation>
    </message>
    <message>
      <source>Saving the record…</source>
      <translation>Guardando el registro…</translation>
    </message>
    <message>
      <source>The film has been read. Say first what you see; then the program's reading is shown.</source>
      <translation>La placa se leyó. Diga primero lo que ve; luego se muestra la lectura del programa.</translation>
    </message>
    <message>
      <source>The program is reading the film.</source>
      <translation>El programa está leyendo la placa.</translation>
    </message>
    <message>
      <source>The records of this clinic number, newest first (Ctrl+H)</source>
      <translation>Los registros de este número, los más nuevos primero (Ctrl+H)</translation>
    </message>
    <message>
      <source>This draft has no final read yet. Conclude it and save again.</source>
      <translation>Este borrador aún no tiene conclusión. Concluya y guarde de nuevo.</translation>
    </message>
    <message>
      <source>Undo what was done to the film and read it as the file has it</source>
      <translation>Deshacer lo hecho a la placa y leerla como la tiene el archivo</translation>
    </message>
    <message>
      <source>Versions…</source>
      <translation>Versiones…</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
    <message>
      <source>Waiting for the model to load…</source>
      <translation>Esperando a que cargue el modelo…</translation>
    </message>
    <message>
      <source>Without its film this record cannot be amended.</source>
      <translation>Sin su placa este registro no se puede modificar.</translation>
    </message>
  </context>
  <context>
    <name>WorkingPage</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Removing what lay there before…</source>
      <translation>Quitando lo que había…</translation>
    </message>
    <message>
      <source>Stopping; everything stays as it was…</source>
      <translation>Deteniendo; todo queda como estaba…</translation>
    </message>
    <message>
      <source>Writing and comparing films and reports…</source>
      <translation>Escribiendo y comparando placas e informes…</translation>
    </message>
    <message>
      <source>Writing and comparing the records…</source>
      <translation>Escribiendo y comparando los registros…</translation>
    </message>
  </context>
  <context>
    <name>Gone</name>
    <message>
      <source> days</source>
      <translation type="vanished"> días</translation>
    </message>
    <message>
      <source> years</source>
      <translation type="vanished"> años</translation>
    </message>
    <message>
      <source>1 to {below}: no pattern  ·  {low} to {high}: uncertain  ·  {above} to 99: suggests pneumonia</source>
      <translation type="vanished">1 a {below}: sin patrón  ·  {low} a {high}: incierto  ·  {above} a 99: sugiere neumonía</translation>
    </message>
    <message>
      <source>A child exposed to or infected with HIV is referred for chest indrawing.</source>
      <translation type="vanished">Un niño expuesto al VIH o infectado se refiere si hay tiraje.</translation>
    </message>
    <message>
      <source>Answer cough and difficult breathing to see the class of the WHO's chart.</source>
      <translation type="vanished">Responda tos y dificultad para respirar para ver la clase del cuadro de la OMS.</translation>
    </message>
    <message>
      <source>Convulsing now</source>
      <translation type="vanished">Convulsiona ahora</translation>
    </message>
    <message>
      <source>Convulsions in this illness</source>
      <translation type="vanished">Convulsiones en esta enfermedad</translation>
    </message>
    <message>
      <source>Cough for more than 14 days: have tuberculosis and asthma looked for.</source>
      <translation type="vanished">Tos de más de 14 días: haga buscar tuberculosis y asma.</translation>
    </message>
    <message>
      <source>Cough or cold</source>
      <translation type="vanished">Tos o resfriado</translation>
    </message>
    <message>
      <source>Cough, fever, fast breathing, since when</source>
      <translation type="vanished">Tos, fiebre, respiración rápida, desde cuándo</translation>
    </message>
    <message>
      <source>Erased: {records} records, {films} films, {reports} reports.</source>
      <translation type="vanished">Borrados: {records} registros, {films} placas, {reports} informes.</translation>
    </message>
    <message>
      <source>Film for comparison</source>
      <translation type="vanished">Placa de comparación</translation>
    </message>
    <message>
      <source>Films (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
      <translation type="vanished">Placas (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
      <source>Found: {signs}.</source>
      <translation type="vanished">Presentes: {signs}.</translation>
    </message>
    <message>
      <source>Head of the report</source>
      <translation type="vanished">Encabezado del informe</translation>
    </message>
    <message>
      <source>I agree with the program</source>
      <translation type="vanished">Estoy de acuerdo con el programa</translation>
    </message>
    <message>
      <source>It is encrypted: all checksums are right, its contents could not be looked at.</source>
      <translation type="vanished">Está cifrada: todas las sumas son correctas, su contenido no se pudo ver.</translation>
    </message>
    <message>
      <source>Known here: {name}, {sex}, {born}</source>
      <translation type="vanished">Conocido aquí: {name}, {sex}, {born}</translation>
    </message>
    <message>
      <source>Lethargic or unconscious</source>
      <translation type="vanished">Letárgico o inconsciente</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (C)</source>
      <translation type="vanished">Líneas al 25, 50 y 75 % de la escala dejan la placa a la vista (C)</translation>
    </message>
    <message>
      <source>Logo (PNG or JPEG)</source>
      <translation type="vanished">Logotipo (PNG o JPEG)</translation>
    </message>
    <message>
      <source>Marks this view as the one that shows the finding, until the program ends.</source>
      <translation type="vanished">Marca esta vista como la que muestra el hallazgo, hasta cerrar el programa.</translation>
    </message>
    <message>
      <source>Measures drawn now are not kept: the record is final</source>
      <translation type="vanished">Las medidas de ahora no se guardan: el registro es definitivo</translation>
    </message>
    <message>
      <source>My own words</source>
      <translation type="vanished">Mis propias palabras</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation type="vanished">Última versión de cada registro, por día del examen. Una parte de positivas que cambia de mes en mes, o un acuerdo que baja, es motivo para revisar placas y modelo. Solo recuentos; no se nombra a ningún paciente.</translation>
    </message>
    <message>
      <source>No cough and no difficult breathing: this part of the chart does not apply.</source>
      <translation type="vanished">Ni tos ni dificultad para respirar: esta parte del cuadro no se aplica.</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation type="vanished">Sin límite</translation>
    </message>
    <message>
      <source>Not able to drink or breastfeed</source>
      <translation type="vanished">No puede beber ni tomar el pecho</translation>
    </message>
    <message>
      <source>Not excluded: {classes}.</source>
      <translation type="vanished">No excluido: {classes}.</translation>
    </message>
    <message>
      <source>Not measured, cannot be excluded: {signs}.</source>
      <translation type="vanished">No medido, no se puede excluir: {signs}.</translation>
    </message>
    <message>
      <source>Of the {here} records here, {only} are not in the backup. They go to the folder that is kept.</source>
      <translation type="vanished">De los {here} registros de aquí, {only} no están en la copia. Van a la carpeta que se conserva.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to log in.</source>
      <translation type="vanished">Solo un administrador puede hacerlo. Pídale que se identifique.</translation>
    </message>
    <message>
      <source>Oxygen</source>
      <translation type="vanished">Oxígeno</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation type="vanished">Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Pneumonia</source>
      <translation type="vanished">Neumonía</translation>
    </message>
    <message>
      <source>Refer urgently</source>
      <translation type="vanished">Referir urgentemente</translation>
    </message>
    <message>
      <source>Search in folders and ZIPs</source>
      <translation type="vanished">Búsqueda en carpetas y ZIP</translation>
    </message>
    <message>
      <source>Severe pneumonia or very severe disease</source>
      <translation type="vanished">Neumonía grave o enfermedad muy grave</translation>
    </message>
    <message>
      <source>Source: {edition}. The film does not change this class.</source>
      <translation type="vanished">Fuente: {edition}. La placa no cambia esta clase.</translation>
    </message>
    <message>
      <source>SpO2 below 90 %</source>
      <translation type="vanished">SpO2 inferior a 90 %</translation>
    </message>
    <message>
      <source>SpO2 was measured on oxygen: on air it may be lower.</source>
      <translation type="vanished">La SpO2 se midió con oxígeno: al aire puede ser más baja.</translation>
    </message>
    <message>
      <source>Symptoms</source>
      <translation type="vanished">Síntomas</translation>
    </message>
    <message>
      <source>The age is needed for the class of the WHO's chart.</source>
      <translation type="vanished">Hace falta la edad para la clase del cuadro de la OMS.</translation>
    </message>
    <message>
      <source>The age is not known exactly: another limit for fast breathing may be the right one.</source>
      <translation type="vanished">La edad no se conoce con exactitud: puede valer otro límite de respiración rápida.</translation>
    </message>
    <message>
      <source>The breaths could not be counted.</source>
      <translation type="vanished">No se pudo contar la respiración.</translation>
    </message>
    <message>
      <source>The model was trained on ages of {ages}. It has seen few or no patients of this age: trust it less.</source>
      <translation type="vanished">El modelo se entrenó con edades {ages}. Ha visto pocos o ningún paciente de esta edad: confíe menos en él.</translation>
    </message>
    <message>
      <source>The patient's name or number in the file cannot be read: its character set is missing or wrong. Type them.</source>
      <translation type="vanished">El nombre o número del paciente en el archivo no se puede leer: su juego de caracteres falta o es erróneo. Escríbalos.</translation>
    </message>
    <message>
      <source>The record that was saved with this line was changed afterwards, or was saved without a line of its own.</source>
      <translation type="vanished">El registro guardado con esta línea cambió después, o se guardó sin línea propia.</translation>
    </message>
    <message>
      <source>Under 2 months: young infants have a chart of their own. The program does not classify them.</source>
      <translation type="vanished">Menos de 2 meses: los lactantes pequeños tienen su propio cuadro. El programa no los clasifica.</translation>
    </message>
    <message>
      <source>Vomits everything</source>
      <translation type="vanished">Vomita todo</translation>
    </message>
    <message>
      <source>Wheeze: after a rapid bronchodilator count and look again, then classify.</source>
      <translation type="vanished">Sibilancias: tras un broncodilatador rápido, cuente y mire de nuevo, y clasifique.</translation>
    </message>
    <message>
      <source>chest indrawing</source>
      <translation type="vanished">tiraje subcostal</translation>
    </message>
    <message>
      <source>convulsing now</source>
      <translation type="vanished">convulsiona ahora</translation>
    </message>
    <message>
      <source>convulsions in this illness</source>
      <translation type="vanished">convulsiones en esta enfermedad</translation>
    </message>
    <message>
      <source>danger signs</source>
      <translation type="vanished">signos de peligro</translation>
    </message>
    <message>
      <source>factory</source>
      <translation type="vanished">de fábrica</translation>
    </message>
    <message>
      <source>fast breathing for the age</source>
      <translation type="vanished">respiración rápida para la edad</translation>
    </message>
    <message>
      <source>lethargic or unconscious</source>
      <translation type="vanished">letárgico o inconsciente</translation>
    </message>
    <message>
      <source>not able to drink or breastfeed</source>
      <translation type="vanished">no puede beber ni tomar el pecho</translation>
    </message>
    <message>
      <source>stridor in a calm child</source>
      <translation type="vanished">estridor en un niño tranquilo</translation>
    </message>
    <message>
      <source>vomits everything</source>
      <translation type="vanished">vomita todo</translation>
    </message>
    <message>
      <source>yyyy-mm-dd</source>
      <translation type="vanished">aaaa-mm-dd</translation>
    </message>
    <message>
      <source>{count} records of the backup were erased here since. They are erased again.</source>
      <translation type="vanished">{count} registros de la copia se borraron aquí después. Se borran otra vez.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, PNG, TIFF or BMP file.</source>
      <translation type="vanished">{file} no es una imagen que este programa conozca. Abra un archivo DICOM, JPEG, PNG, TIFF o BMP.</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP</source>
      <translation type="vanished">se encontraron {films} radiografías en una carpeta y un ZIP</translation>
    </message>
    <message>
      <source>{finding} Draw a black rectangle over every name, number or date.</source>
      <translation type="vanished">{finding} Trace un rectángulo negro sobre cada nombre, número o fecha.</translation>
    </message>
    <message>
      <source>{first} to {last} years</source>
      <translation type="vanished">de {first} a {last} años</translation>
    </message>
    <message>
      <source>{first} years and over</source>
      <translation type="vanished">{first} años y más</translation>
    </message>
    <message>
      <source>{folder} cannot be reached: is the stick still in? Put it back and write the bundle again; nothing is lost.</source>
      <translation type="vanished">No se llega a {folder}: ¿sigue puesta la memoria? Póngala y escriba de nuevo; nada se perdió.</translation>
    </message>
    <message>
      <source>{records} records, {films} films, {size}.</source>
      <translation type="vanished">{records} registros, {films} placas, {size}.</translation>
    </message>
    <message>
      <source>{signs}. This holds whatever the film shows.</source>
      <translation type="vanished">{signs}. Esto vale muestre lo que muestre la placa.</translation>
    </message>
  </context>
</TS>
