<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
  <context>
    <name>AccountsDialog</name>
    <message>
      <source>A new account</source>
      <translation>Uma conta nova</translation>
    </message>
    <message>
      <source>A new password for {name}</source>
      <translation>Uma palavra-passe nova para {name}</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Contas</translation>
    </message>
    <message>
      <source>Add an account…</source>
      <translation>Juntar uma conta…</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrador</translation>
    </message>
    <message>
      <source>Change my password</source>
      <translation>Mudar a minha palavra-passe</translation>
    </message>
    <message>
      <source>Close account</source>
      <translation>Fechar a conta</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Fechada</translation>
    </message>
    <message>
      <source>Everything (administrator)</source>
      <translation>Tudo (administrador)</translation>
    </message>
    <message>
      <source>Lock the window when nobody touches it for</source>
      <translation>Bloquear a janela sem atividade após</translation>
    </message>
    <message>
      <source>Make administrator</source>
      <translation>Tornar administrador</translation>
    </message>
    <message>
      <source>Make reader</source>
      <translation>Tornar leitor</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>New password…</source>
      <translation>Palavra-passe nova…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Aberta</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Abrir de novo</translation>
    </message>
    <message>
      <source>Profession</source>
      <translation>Profissão</translation>
    </message>
    <message>
      <source>Read films and write reports</source>
      <translation>Ler radiografias e escrever relatórios</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Leitor</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Função</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>The first account: an administrator</source>
      <translation>A primeira conta: um administrador</translation>
    </message>
    <message>
      <source>There are no accounts: nobody signs in, and everybody may do everything. That suits one person alone. The first account you add is an administrator's, and from then on everybody signs in.</source>
      <translation>Não há contas: ninguém se identifica e todos podem fazer tudo. Isso serve a uma pessoa só. A primeira conta que juntar é de um administrador, e desde então todos se identificam.</translation>
    </message>
    <message>
      <source>Whoever uses the program signs in with a name and a password; the name stands under the final reads. Only an administrator can give a new password. If every administrator forgot theirs, see docs/accounts.md.</source>
      <translation>Quem usa o programa identifica-se com nome e palavra-passe; o nome fica sob as conclusões. Só um administrador pode dar uma palavra-passe nova. Se todos a esqueceram, ver docs/accounts.md.</translation>
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
      <translation>&amp;0 Como diz a radiografia</translation>
    </message>
    <message>
      <source>&amp;1 Whole range</source>
      <translation>&amp;1 Toda a gama</translation>
    </message>
    <message>
      <source>&amp;1:1, a pixel for a pixel</source>
      <translation>&amp;1:1, um pixel por um pixel</translation>
    </message>
    <message>
      <source>&amp;2 Lungs</source>
      <translation>&amp;2 Pulmões</translation>
    </message>
    <message>
      <source>&amp;3 Heart, spine and bones</source>
      <translation>&amp;3 Coração, coluna e ossos</translation>
    </message>
    <message>
      <source>&amp;4 More contrast</source>
      <translation>&amp;4 Mais contraste</translation>
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
      <translation>&amp;Acerca do Pneumo Desktop</translation>
    </message>
    <message>
      <source>&amp;Accounts…</source>
      <translation>&amp;Contas…</translation>
    </message>
    <message>
      <source>&amp;Amend this record…</source>
      <translation>&amp;Alterar este registo…</translation>
    </message>
    <message>
      <source>&amp;Analyse</source>
      <translation>&amp;Analisar</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancelar</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>&amp;Fechar a radiografia</translation>
    </message>
    <message>
      <source>&amp;Compare two films</source>
      <translation>&amp;Comparar duas radiografias</translation>
    </message>
    <message>
      <source>&amp;Correct the patient's details…</source>
      <translation>&amp;Corrigir os dados do paciente…</translation>
    </message>
    <message>
      <source>&amp;Earlier visits of this patient</source>
      <translation>&amp;Visitas anteriores deste paciente</translation>
    </message>
    <message>
      <source>&amp;Encryption of the records…</source>
      <translation>Ci&amp;fra dos registos…</translation>
    </message>
    <message>
      <source>&amp;Export report PDF…</source>
      <translation>&amp;Exportar o relatório PDF…</translation>
    </message>
    <message>
      <source>&amp;Figures of a period, list as CSV…</source>
      <translation>&amp;Números de um período, lista CSV…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Ficheiro</translation>
    </message>
    <message>
      <source>&amp;Final read</source>
      <translation>&amp;Conclusão</translation>
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
      <translation>A&amp;juda</translation>
    </message>
    <message>
      <source>&amp;Import CD or DICOMDIR…</source>
      <translation>&amp;Importar CD ou DICOMDIR…</translation>
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation>&amp;Uso previsto</translation>
    </message>
    <message>
      <source>&amp;Key image</source>
      <translation>Imagem &amp;chave</translation>
    </message>
    <message>
      <source>&amp;Known limits</source>
      <translation>&amp;Limites conhecidos</translation>
    </message>
    <message>
      <source>&amp;List and search</source>
      <translation>&amp;Lista e procura</translation>
    </message>
    <message>
      <source>&amp;List of found films</source>
      <translation>&amp;Lista de radiografias encontradas</translation>
    </message>
    <message>
      <source>&amp;Lock now</source>
      <translation>&amp;Bloquear agora</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Medir</translation>
    </message>
    <message>
      <source>&amp;New patient</source>
      <translation>&amp;Novo paciente</translation>
    </message>
    <message>
      <source>&amp;Next of the list</source>
      <translation>Segui&amp;nte da lista</translation>
    </message>
    <message>
      <source>&amp;Open film…</source>
      <translation>&amp;Abrir radiografia…</translation>
    </message>
    <message>
      <source>&amp;Pan</source>
      <translation>&amp;Deslocar</translation>
    </message>
    <message>
      <source>&amp;Patient</source>
      <translation>&amp;Paciente</translation>
    </message>
    <message>
      <source>&amp;Print report…</source>
      <translation>&amp;Imprimir o relatório…</translation>
    </message>
    <message>
      <source>&amp;Quick guide</source>
      <translation>&amp;Guia rápido</translation>
    </message>
    <message>
      <source>&amp;Recent films</source>
      <translation>Radiografias &amp;recentes</translation>
    </message>
    <message>
      <source>&amp;Records</source>
      <translation>&amp;Registos</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>&amp;Repor a vista</translation>
    </message>
    <message>
      <source>&amp;Risks and what is done about them</source>
      <translation>&amp;Riscos e o que se faz contra eles</translation>
    </message>
    <message>
      <source>&amp;Save record</source>
      <translation>&amp;Guardar registo</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>&amp;Definições…</translation>
    </message>
    <message>
      <source>&amp;Thresholds…</source>
      <translation>&amp;Limiares…</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>Ferra&amp;mentas</translation>
    </message>
    <message>
      <source>&amp;Unknown person</source>
      <translation>Pessoa &amp;desconhecida</translation>
    </message>
    <message>
      <source>&amp;Versions of this record…</source>
      <translation>&amp;Versões deste registo…</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Window/Level</source>
      <translation>&amp;Janela/nível</translation>
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation>&amp;Zoom</translation>
    </message>
    <message>
      <source>About this &amp;model</source>
      <translation>Acerca deste &amp;modelo</translation>
    </message>
    <message>
      <source>Agreement: {words}</source>
      <translation>Acordo: {words}</translation>
    </message>
    <message>
      <source>Change my &amp;password…</source>
      <translation>Mudar a minha &amp;palavra-passe…</translation>
    </message>
    <message>
      <source>Check this &amp;installation…</source>
      <translation>Verificar esta &amp;instalação…</translation>
    </message>
    <message>
      <source>Compare with a film from file…</source>
      <translation>Comparar com uma radiografia de um ficheiro…</translation>
    </message>
    <message>
      <source>Compare with an &amp;earlier film…</source>
      <translation>Comparar com uma radiografia an&amp;terior…</translation>
    </message>
    <message>
      <source>Corner &amp;texts</source>
      <translation>&amp;Textos dos cantos</translation>
    </message>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>&amp;Etiquetas DICOM…</translation>
    </message>
    <message>
      <source>E&amp;xit</source>
      <translation>&amp;Sair</translation>
    </message>
    <message>
      <source>Film: {words}</source>
      <translation>Radiografia: {words}</translation>
    </message>
    <message>
      <source>Fit &amp;width</source>
      <translation>Ajustar à &amp;largura</translation>
    </message>
    <message>
      <source>Flip left and right</source>
      <translation>Virar esquerda e direita</translation>
    </message>
    <message>
      <source>Flip top and bottom</source>
      <translation>Virar cima e baixo</translation>
    </message>
    <message>
      <source>Heat map &amp;stronger</source>
      <translation>Mapa de calor mais &amp;forte</translation>
    </message>
    <message>
      <source>Heat map &amp;weaker</source>
      <translation>Mapa de calor mais f&amp;raco</translation>
    </message>
    <message>
      <source>Heat map as co&amp;ntour lines</source>
      <translation>Mapa de calor em co&amp;ntornos</translation>
    </message>
    <message>
      <source>In&amp;vert</source>
      <translation>In&amp;verter</translation>
    </message>
    <message>
      <source>L/R markers</source>
      <translation>Marcas E/D</translation>
    </message>
    <message>
      <source>Linked zoom of both films</source>
      <translation>Zoom ligado das duas radiografias</translation>
    </message>
    <message>
      <source>Measure &amp;angle</source>
      <translation>Medir â&amp;ngulo</translation>
    </message>
    <message>
      <source>Measure &amp;distance</source>
      <translation>Medir &amp;distância</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Novo paciente</translation>
    </message>
    <message>
      <source>Next free clinic n&amp;umber</source>
      <translation>Próximo n&amp;úmero livre</translation>
    </message>
    <message>
      <source>On the screen only: the reading and the report are of the film as it was opened.</source>
      <translation>Só no ecrã: a leitura e o relatório são da radiografia tal como foi aberta.</translation>
    </message>
    <message>
      <source>Open &amp;ZIP…</source>
      <translation>Abrir &amp;ZIP…</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>Abrir &amp;pasta…</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir radiografia</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Só palavras próprias</translation>
    </message>
    <message>
      <source>Pre&amp;sets</source>
      <translation>&amp;Predefinições</translation>
    </message>
    <message>
      <source>Pre&amp;view of the report</source>
      <translation>&amp;Pré-visualizar o relatório</translation>
    </message>
    <message>
      <source>Pre&amp;vious of the list</source>
      <translation>Anterior &amp;da lista</translation>
    </message>
    <message>
      <source>R&amp;otate and flip</source>
      <translation>&amp;Rodar e virar</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registos</translation>
    </message>
    <message>
      <source>Referral &amp;bundle…</source>
      <translation>&amp;Pacote de referência…</translation>
    </message>
    <message>
      <source>Remove all measures</source>
      <translation>Tirar todas as medidas</translation>
    </message>
    <message>
      <source>Remove the chosen measure</source>
      <translation>Tirar a medida escolhida</translation>
    </message>
    <message>
      <source>Rep&amp;ort</source>
      <translation>Rela&amp;tório</translation>
    </message>
    <message>
      <source>Rotate &amp;left</source>
      <translation>Rodar à &amp;esquerda</translation>
    </message>
    <message>
      <source>Rotate &amp;right</source>
      <translation>Rodar à &amp;direita</translation>
    </message>
    <message>
      <source>S&amp;witch user…</source>
      <translation>Trocar de &amp;utilizador…</translation>
    </message>
    <message>
      <source>Short &amp;cuts</source>
      <translation>&amp;Atalhos</translation>
    </message>
    <message>
      <source>Show the key image</source>
      <translation>Mostrar a imagem chave</translation>
    </message>
    <message>
      <source>Take back the last measure</source>
      <translation>Desfazer a última medida</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Ferramentas</translation>
    </message>
    <message>
      <source>Windows of the file</source>
      <translation>Janelas do ficheiro</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>Aproxima&amp;r</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>Afas&amp;tar</translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n dia</numerusform>
        <numerusform>%n dias</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n mês</numerusform>
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
        <numerusform>%n ano</numerusform>
        <numerusform>%n anos</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AgeEdit</name>
    <message>
      <source>Unit of the age</source>
      <translation>Unidade da idade</translation>
    </message>
    <message>
      <source>days</source>
      <translation>dias</translation>
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
      <translation>anos</translation>
    </message>
  </context>
  <context>
    <name>AmendDialog</name>
    <message>
      <source>Amend</source>
      <translation>Alterar</translation>
    </message>
    <message>
      <source>Amend a final record</source>
      <translation>Alterar um registo final</translation>
    </message>
    <message>
      <source>Amend {number}</source>
      <translation>Alterar {number}</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>Por palavras</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Razão</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Film and patient stay; final read and visit can be changed, and the film can be read again with the present model (Analyse). The reason is printed.</source>
      <translation>A versão {version} fica guardada e pode ser impressa tal como está. Paciente e radiografia ficam; conclusão e visita podem mudar, e a radiografia ser lida de novo com o modelo atual (Analisar). A razão é impressa.</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Name, sex, birth date and other details of the patient are corrected in a window of their own; number, film, reading, visit and final read stay. The reason is printed.</source>
      <translation>A versão {version} fica guardada e pode ser impressa como está. O nome, o sexo, a data de nascimento e outros dados do paciente corrigem-se numa janela própria; o número, a radiografia, a leitura, a visita e a conclusão ficam. A razão é impressa.</translation>
    </message>
    <message>
      <source>What is changed, and what was known too late</source>
      <translation>O que muda, e o que se soube tarde demais</translation>
    </message>
  </context>
  <context>
    <name>AnywayOffer</name>
    <message>
      <source>Files are sometimes labelled wrongly. If you see that this is one frontal chest film, it can be read anyway; the reading and its report will say so.</source>
      <translation>Os ficheiros estão por vezes mal etiquetados. Se vê que é uma só radiografia de tórax de frente, pode ser lida assim mesmo; a leitura e o relatório dirão isso.</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Ler assim mesmo</translation>
    </message>
  </context>
  <context>
    <name>Ask</name>
    <message>
      <source>May do</source>
      <translation>Pode fazer</translation>
    </message>
    <message>
      <source>Name, as it stands under reports</source>
      <translation>Nome, como fica sob os relatórios</translation>
    </message>
    <message>
      <source>New password, at least 8 characters</source>
      <translation>Palavra-passe nova, pelo menos 8 caracteres</translation>
    </message>
    <message>
      <source>Old password</source>
      <translation>Palavra-passe antiga</translation>
    </message>
    <message>
      <source>Profession, such as radiographer</source>
      <translation>Profissão, p. ex. técnico de radiologia</translation>
    </message>
    <message>
      <source>The new password once more</source>
      <translation>A palavra-passe nova outra vez</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>All {count} lines are whole. Head: {head}</source>
      <translation>As {count} linhas estão intactas. Cabeça: {head}</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Auditoria</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Verificar de novo</translation>
    </message>
    <message>
      <source>Each line is bound to the line before it, so that none can be changed or taken out unseen.</source>
      <translation>Cada linha está ligada à anterior, de modo que nenhuma pode ser mudada ou tirada sem se ver.</translation>
    </message>
    <message>
      <source>Head that was written down</source>
      <translation>Cabeça que foi anotada</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Linha</translation>
    </message>
    <message>
      <source>Line and hash, as the last backup showed them; may stay empty</source>
      <translation>Linha e impressão, como a última cópia as mostrou; pode ficar vazio</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registo</translation>
    </message>
    <message>
      <source>The audit is broken from line {line} on. {reason}</source>
      <translation>A auditoria está quebrada a partir da linha {line}. {reason}</translation>
    </message>
    <message>
      <source>The clock was set back before these lines: {lines}</source>
      <translation>O relógio foi atrasado antes destas linhas: {lines}</translation>
    </message>
    <message>
      <source>This is no head: it is a line number, a colon, and 64 digits and letters a to f.</source>
      <translation>Isto não é uma cabeça: é um número de linha, dois pontos e 64 algarismos e letras de a a f.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>O quê</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quando</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>account added</source>
      <translation>conta junta</translation>
    </message>
    <message>
      <source>accounts changed</source>
      <translation>contas mudadas</translation>
    </message>
    <message>
      <source>amended</source>
      <translation>alterado</translation>
    </message>
    <message>
      <source>audit begun</source>
      <translation>auditoria começada</translation>
    </message>
    <message>
      <source>backup made</source>
      <translation>cópia feita</translation>
    </message>
    <message>
      <source>backup restored</source>
      <translation>cópia reposta</translation>
    </message>
    <message>
      <source>changed a role</source>
      <translation>função mudada</translation>
    </message>
    <message>
      <source>changed the own password</source>
      <translation>palavra-passe própria mudada</translation>
    </message>
    <message>
      <source>closed or opened an account</source>
      <translation>conta fechada ou aberta</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>exportado</translation>
    </message>
    <message>
      <source>exported a list with names</source>
      <translation>lista exportada com nomes</translation>
    </message>
    <message>
      <source>exported a list without names</source>
      <translation>lista exportada sem nomes</translation>
    </message>
    <message>
      <source>gave a new password</source>
      <translation>palavra-passe nova dada</translation>
    </message>
    <message>
      <source>gave up a broken update</source>
      <translation>atualização defeituosa abandonada</translation>
    </message>
    <message>
      <source>left to another person</source>
      <translation>deixado a outra pessoa</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>bloqueado</translation>
    </message>
    <message>
      <source>locked, nobody there</source>
      <translation>bloqueado, ninguém presente</translation>
    </message>
    <message>
      <source>logged in</source>
      <translation>identificado</translation>
    </message>
    <message>
      <source>logged out</source>
      <translation>saiu</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>aberto</translation>
    </message>
    <message>
      <source>patients merged</source>
      <translation>pacientes fundidos</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>impresso</translation>
    </message>
    <message>
      <source>returned to what was before an update</source>
      <translation>retorno ao que havia antes de uma atualização</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>guardado</translation>
    </message>
    <message>
      <source>thresholds changed</source>
      <translation>limiares mudados</translation>
    </message>
    <message>
      <source>update installed</source>
      <translation>atualização instalada</translation>
    </message>
    <message>
      <source>went on with another person's work</source>
      <translation>continuou o trabalho de outra pessoa</translation>
    </message>
    <message>
      <source>wrong password</source>
      <translation>palavra-passe errada</translation>
    </message>
    <message>
      <source>{count} erased</source>
      <translation>{count} apagados</translation>
    </message>
    <message>
      <source>{what}, number accepted unchecked</source>
      <translation>{what}, número aceite sem controlo</translation>
    </message>
  </context>
  <context>
    <name>BackupNotice</name>
    <message>
      <source>Back up…</source>
      <translation>Fazer cópia…</translation>
    </message>
    <message numerus="yes">
      <source>Last backup: %n day(s) ago</source>
      <translation>
        <numerusform>Última cópia: há %n dia</numerusform>
        <numerusform>Última cópia: há %n dias</numerusform>
      </translation>
    </message>
    <message>
      <source>Last backup: today</source>
      <translation>Última cópia: hoje</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Ainda sem cópia</translation>
    </message>
  </context>
  <context>
    <name>BackupPage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n radiografia</numerusform>
        <numerusform>%n radiografias</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n registo</numerusform>
        <numerusform>%n registos</numerusform>
      </translation>
    </message>
    <message>
      <source>All records with their films and reports, the audit and the letterhead go into one file, which is then read back and checked. Put it on a stick or another drive, and keep that in another place: what stands beside this computer is lost with it.</source>
      <translation>Todos os registos com radiografias e relatórios, a auditoria e o cabeçalho vão para um ficheiro, que depois é relido e verificado. Ponha-o numa pen ou noutro disco, e guarde-o noutro lugar: o que está junto deste computador perde-se com ele.</translation>
    </message>
    <message>
      <source>Back up again</source>
      <translation>Fazer cópia de novo</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Fazer cópia agora</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Cópia de segurança</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Cópias (*{suffix})</translation>
    </message>
    <message>
      <source>Choose a stick or another drive</source>
      <translation>Escolha uma pen ou outro disco</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Ficheiro da cópia</translation>
    </message>
    <message>
      <source>Head of the audit, to be written down and kept apart:</source>
      <translation>Cabeça da auditoria, para anotar e guardar à parte:</translation>
    </message>
    <message>
      <source>It is encrypted, as the records are.</source>
      <translation>Está cifrada, como os registos.</translation>
    </message>
    <message>
      <source>It is not encrypted: keep it as safe as the records themselves.</source>
      <translation>Não está cifrada: guarde-a tão bem como os próprios registos.</translation>
    </message>
    <message>
      <source>Last backup: {moment}</source>
      <translation>Última cópia: {moment}</translation>
    </message>
    <message>
      <source>The backup is made and was read back whole.</source>
      <translation>A cópia está feita e foi relida inteira.</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Ainda não há cópia.</translation>
    </message>
    <message>
      <source>{count} films or reports were missing or changed on this computer already; look for them in an older backup.</source>
      <translation>{count} radiografias ou relatórios já faltavam ou estavam mudados neste computador; procure-os numa cópia mais antiga.</translation>
    </message>
  </context>
  <context>
    <name>BedsidePanel</name>
    <message>
      <source>Bedside signs (WHO IMCI)</source>
      <translation>Sinais clínicos (AIDI OMS)</translation>
    </message>
  </context>
  <context>
    <name>BreathCounter</name>
    <message>
      <source>A breath (Space)</source>
      <translation>Uma respiração (Espaço)</translation>
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
      <translation>Já é rápida para esta idade: {limit} ou mais por minuto.</translation>
    </message>
    <message>
      <source>Fast for this age from {limit} a minute on.</source>
      <translation>Rápida para esta idade a partir de {limit} por minuto.</translation>
    </message>
    <message>
      <source>Start (Space)</source>
      <translation>Começar (Espaço)</translation>
    </message>
    <message>
      <source>Start when the child is calm, then press once for each breath.</source>
      <translation>Comece quando a criança estiver calma, e carregue uma vez por cada respiração.</translation>
    </message>
    <message>
      <source>There is no limit for fast breathing at this age, or the age is not typed yet.</source>
      <translation>Não há limite de respiração rápida nesta idade, ou a idade ainda não foi escrita.</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{taps} breaths, {left} s left</source>
      <translation>{taps} respirações, faltam {left} s</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>Check again</source>
      <translation>Verificar de novo</translation>
    </message>
    <message>
      <source>Check of this installation</source>
      <translation>Verificação desta instalação</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Copiar o relatório</translation>
    </message>
    <message>
      <source>Everything that this program is there for is tried with films, patients and records of its own, in a folder that is removed afterwards. The records of the clinic are not opened. You can go on working meanwhile.</source>
      <translation>Tudo aquilo para que serve este programa é experimentado com radiografias, doentes e registos próprios, numa pasta que é depois removida. Os registos do centro não são abertos. Entretanto pode continuar a trabalhar.</translation>
    </message>
    <message>
      <source>Everything works.</source>
      <translation>Tudo funciona.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Not everything works: do not use this copy for patients until it was installed again. Copy the report for whoever helps you; it names no patient.</source>
      <translation>Nem tudo funciona: não use esta cópia com doentes até ser instalada de novo. Copie o relatório para quem o ajuda; não nomeia nenhum doente.</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Guardar o relatório</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Guardar o relatório…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Stopped. What was not checked is not known to work.</source>
      <translation>Parado. Não se sabe se funciona o que não foi verificado.</translation>
    </message>
    <message>
      <source>The report was copied, in English. It names no patient.</source>
      <translation>O relatório foi copiado, em inglês. Não nomeia nenhum doente.</translation>
    </message>
    <message>
      <source>The report was saved: {place}</source>
      <translation>O relatório foi guardado: {place}</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>What</source>
      <translation>O quê</translation>
    </message>
    <message>
      <source>What was tried works. Not tried: {checks}.</source>
      <translation>O que foi testado funciona. Não foi testado: {checks}.</translation>
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
      <translation>Não</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sim</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>não avaliado</translation>
    </message>
  </context>
  <context>
    <name>ClassBars</name>
    <message>
      <source>Probability of each class</source>
      <translation>Probabilidade de cada classe</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Choose a film to compare with</source>
      <translation>Escolha uma radiografia para comparar</translation>
    </message>
    <message>
      <source>Earlier film, {day}</source>
      <translation>Radiografia anterior, {day}</translation>
    </message>
    <message>
      <source>Film from file, not from this patient's record</source>
      <translation>Radiografia de um ficheiro, não do registo deste paciente</translation>
    </message>
    <message>
      <source>Final read: {words}</source>
      <translation>Conclusão: {words}</translation>
    </message>
    <message>
      <source>Kept under ANOTHER PATIENT of the same number: {name}</source>
      <translation>Guardada sob OUTRO DOENTE com o mesmo número: {name}</translation>
    </message>
    <message>
      <source>Later film, {day}</source>
      <translation>Radiografia posterior, {day}</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>A abrir…</translation>
    </message>
    <message>
      <source>Other film of the same day, {day}</source>
      <translation>Outra radiografia do mesmo dia, {day}</translation>
    </message>
    <message>
      <source>The film</source>
      <translation>A radiografia</translation>
    </message>
    <message>
      <source>{words}. Its file names ANOTHER PATIENT.</source>
      <translation>{words}. O ficheiro nomeia OUTRO PACIENTE.</translation>
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
      <translation>A página lê-se bem?</translation>
    </message>
    <message>
      <source>Take the printed page and type these groups from it. So you know that it can be used when it is needed.</source>
      <translation>Pegue na página impressa e escreva estes grupos. Assim sabe que servirá quando for preciso.</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Correct the patient's details</source>
      <translation>Corrigir os dados do paciente</translation>
    </message>
    <message>
      <source>Correct these records as well</source>
      <translation>Corrigir também estes registos</translation>
    </message>
    <message>
      <source>Correct, number of records: {count}</source>
      <translation>Corrigir, número de registos: {count}</translation>
    </message>
    <message>
      <source>No other record of this clinic number says the same of this patient.</source>
      <translation>Nenhum outro registo deste número diz o mesmo deste paciente.</translation>
    </message>
    <message>
      <source>Other records of this patient</source>
      <translation>Outros registos deste paciente</translation>
    </message>
    <message>
      <source>Reason, in words</source>
      <translation>Razão, em palavras</translation>
    </message>
    <message>
      <source>The record gets a new version with these details, and its report is printed anew with the reason. Clinic number, film, reading, visit and final read stay as they are; earlier versions stay and can be printed. An estimated age is that on the day of the film.</source>
      <translation>O registo recebe uma nova versão com estes dados, e o seu relatório é feito de novo com a razão. O número, a radiografia, a leitura, a visita e a conclusão ficam como estão; as versões anteriores ficam e podem ser impressas. Uma idade estimada é a do dia da radiografia.</translation>
    </message>
    <message>
      <source>They say the same of this patient now. One that is not chosen still carries the details of before.</source>
      <translation>Dizem agora o mesmo deste paciente. O que não for escolhido continua com os dados de antes.</translation>
    </message>
    <message>
      <source>What this changes</source>
      <translation>O que isto muda</translation>
    </message>
    <message>
      <source>What was wrong, and how you know</source>
      <translation>O que estava errado e como o sabe</translation>
    </message>
    <message>
      <source>{done} corrected, {left} not. What was corrected is safe; press the button to go on with the others.</source>
      <translation>{done} corrigidos, {left} não. O que foi corrigido está seguro; prima o botão para continuar com os outros.</translation>
    </message>
    <message>
      <source>{done} corrected, {left} to go</source>
      <translation>{done} corrigidos, faltam {left}</translation>
    </message>
  </context>
  <context>
    <name>CorrectionOffer</name>
    <message>
      <source>Changes the film in this window alone, reads it again, and can be undone</source>
      <translation>Muda a radiografia só nesta janela, lê-a de novo, e pode ser desfeito</translation>
    </message>
    <message>
      <source>Do so only if you agree; the file stays as it is.</source>
      <translation>Faça-o só se concordar; o ficheiro fica como está.</translation>
    </message>
    <message>
      <source>Put both right and read again</source>
      <translation>Corrigir ambos e ler de novo</translation>
    </message>
    <message>
      <source>Turn the grey scale round
and read again</source>
      <translation>Inverter a escala de cinzentos
e ler de novo</translation>
    </message>
    <message>
      <source>Turn upright and read again</source>
      <translation>Endireitar e ler de novo</translation>
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Back, nothing changes</source>
      <translation>Voltar, nada muda</translation>
    </message>
    <message>
      <source>Choose your name and type your password.</source>
      <translation>Escolha o seu nome e escreva a palavra-passe.</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Locked by {name}, with work that is not saved yet. It is kept.</source>
      <translation>Bloqueado por {name}, com trabalho ainda não guardado. Fica conservado.</translation>
    </message>
    <message>
      <source>Locked by {name}.</source>
      <translation>Bloqueado por {name}.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Palavra-passe</translation>
    </message>
    <message>
      <source>Patient, film and visit stay. What {of} began to conclude stays {of}'s own and is not signed.</source>
      <translation>Paciente, radiografia e visita ficam. O que {of} começou a concluir continua a ser de {of} e não está assinado.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Save it as a draft, not signed</source>
      <translation>Guardar como rascunho, não assinado</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Identificar-se</translation>
    </message>
    <message>
      <source>What {of} began to conclude is kept in the draft under that name</source>
      <translation>O que {of} começou a concluir fica no rascunho com esse nome</translation>
    </message>
    <message>
      <source>{of} left work that is not saved. What shall happen to it, {by}?</source>
      <translation>{of} deixou trabalho não guardado. O que fazer com ele, {by}?</translation>
    </message>
  </context>
  <context>
    <name>CrashHandler</name>
    <message>
      <source>If it happens again, send this file, which holds no patient data: {file}</source>
      <translation>Se acontecer de novo, envie este ficheiro, que não tem dados de pacientes: {file}</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Aconteceu algo inesperado</translation>
    </message>
    <message>
      <source>Something unexpected happened. What you saved is safe. Save your work and start the program again.</source>
      <translation>Aconteceu algo inesperado. O que guardou está seguro. Guarde o trabalho e reinicie o programa.</translation>
    </message>
  </context>
  <context>
    <name>DangerRows</name>
    <message>
      <source>Danger signs</source>
      <translation>Sinais de perigo</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Nenhum</translation>
    </message>
    <message>
      <source>Some</source>
      <translation>Alguns</translation>
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
      <translation>Radiografia: SHA-256 {start}</translation>
    </message>
    <message>
      <source>How it was read</source>
      <translation>Como foi lida</translation>
    </message>
    <message>
      <source>Read: {when}</source>
      <translation>Lida: {when}</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Corte de rastreio: {cut}; poucas radiografias com pneumonia ficam abaixo</translation>
    </message>
    <message>
      <source>Thresholds: {low} and {high} ({origin})</source>
      <translation>Limiares: {low} e {high} ({origin})</translation>
    </message>
    <message>
      <source>Time: {ms} ms</source>
      <translation>Tempo: {ms} ms</translation>
    </message>
  </context>
  <context>
    <name>DocumentPage</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilms</name>
    <message>
      <source>No final read yet</source>
      <translation>Ainda sem conclusão</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilmsModel</name>
    <message>
      <source>Date</source>
      <translation>Data</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusão</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Relatório</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Incidência</translation>
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
      <translation>Radiografias anteriores deste paciente</translation>
    </message>
    <message>
      <source>Film from file…</source>
      <translation>Radiografia de um ficheiro…</translation>
    </message>
    <message>
      <source>Show beside</source>
      <translation>Mostrar ao lado</translation>
    </message>
    <message>
      <source>Shown beside the film on the desk, to look at only. No reading and no report changes by it.</source>
      <translation>Mostrada ao lado da radiografia atual, só para ver. Nenhuma leitura nem relatório muda com isso.</translation>
    </message>
  </context>
  <context>
    <name>Encrypting</name>
    <message>
      <source>Encrypt the records of your patients on this computer?</source>
      <translation>Cifrar os registos dos seus pacientes neste computador?</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Cifra dos registos</translation>
    </message>
    <message>
      <source>Encrypt…</source>
      <translation>Cifrar…</translation>
    </message>
    <message>
      <source>Names, films and reports then cannot be read by whoever steals, repairs or buys this computer. The program asks for a passphrase at every start, and you print a recovery key for the day it is forgotten.

You can do this at any time: Tools, Encryption of the records.</source>
      <translation>Nomes, radiografias e relatórios deixam de poder ser lidos por quem roube, repare ou compre este computador. O programa pede uma frase secreta em cada início, e imprime-se uma chave de recuperação para o dia em que for esquecida.

Pode fazê-lo quando quiser: Ferramentas, Cifra dos registos.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Agora não</translation>
    </message>
  </context>
  <context>
    <name>Encryption</name>
    <message>
      <source>Encrypt the records</source>
      <translation>Cifrar os registos</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten and the printed recovery key is lost, the records are lost for ever. Nobody can open them, nor can the makers of this program.</source>
      <translation>Se a frase secreta for esquecida e a chave impressa perdida, os registos perdem-se para sempre. Ninguém os pode abrir, nem os autores do programa.</translation>
    </message>
    <message>
      <source>It does not protect against people who sit at the program while it is open, against programs that spy on this computer, and it does not cover what you exported, printed or copied elsewhere.</source>
      <translation>Não protege de quem se senta ao programa aberto, nem de programas espiões, e não cobre o que exportou, imprimiu ou copiou para fora.</translation>
    </message>
    <message>
      <source>Records, films and reports on this computer become unreadable without a passphrase: to a thief, to whoever repairs or buys the computer, to whoever copies the disk. The program asks for it at every start.</source>
      <translation>Registos, radiografias e relatórios ficam ilegíveis sem frase secreta: para um ladrão, para quem repare ou compre o computador, para quem copie o disco. O programa pede-a em cada início.</translation>
    </message>
    <message>
      <source>You will choose a passphrase and print one page. It takes about a second for ten films, and as much free room on the disk as the records take now.</source>
      <translation>Vai escolher uma frase secreta e imprimir uma página. Leva cerca de um segundo por dez radiografias, e precisa de tanto espaço livre como os registos ocupam.</translation>
    </message>
  </context>
  <context>
    <name>EncryptionDialog</name>
    <message>
      <source>Back</source>
      <translation>Voltar</translation>
    </message>
    <message>
      <source>Backups and exports made before are as readable as they were.</source>
      <translation>As cópias e exportações feitas antes continuam legíveis.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Mudar</translation>
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation>Mudar a frase secreta</translation>
    </message>
    <message>
      <source>Choose a passphrase…</source>
      <translation>Escolher uma frase secreta…</translation>
    </message>
    <message>
      <source>Choose the passphrase</source>
      <translation>Escolher a frase secreta</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Decrypt the records</source>
      <translation>Decifrar os registos</translation>
    </message>
    <message>
      <source>Decrypting the records</source>
      <translation>A decifrar os registos</translation>
    </message>
    <message>
      <source>Encrypt now</source>
      <translation>Cifrar agora</translation>
    </message>
    <message>
      <source>Encrypting the records</source>
      <translation>A cifrar os registos</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Cifra dos registos</translation>
    </message>
    <message>
      <source>Everybody who can use this computer or take its disk will be able to read records, films and reports.</source>
      <translation>Qualquer pessoa que use este computador ou leve o disco poderá ler registos, radiografias e relatórios.</translation>
    </message>
    <message>
      <source>Everything is as it was before.</source>
      <translation>Tudo está como antes.</translation>
    </message>
    <message>
      <source>From the next start on only the new passphrase opens the records. The recovery key stays good.</source>
      <translation>A partir do próximo início só a nova frase abre os registos. A chave de recuperação continua válida.</translation>
    </message>
    <message>
      <source>From the next start on the program asks for the passphrase. Put the printed page into its safe place.</source>
      <translation>A partir do próximo início o programa pede a frase secreta. Ponha a página impressa em lugar seguro.</translation>
    </message>
    <message>
      <source>Make a new recovery key</source>
      <translation>Fazer uma nova chave de recuperação</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Seguinte</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Agora não</translation>
    </message>
    <message>
      <source>Records from before a backup was restored lie here, NOT encrypted. Once nobody needs them, delete them: {folders}</source>
      <translation>Aqui há registos de antes de restaurar uma cópia, NÃO cifrados. Quando ninguém precisar deles, apague-os: {folders}</translation>
    </message>
    <message>
      <source>Show the key again</source>
      <translation>Mostrar a chave de novo</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Parado</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Usar esta chave</translation>
    </message>
    <message>
      <source>That did not work</source>
      <translation>Isso não resultou</translation>
    </message>
    <message>
      <source>The new recovery key is in use</source>
      <translation>A nova chave de recuperação está em uso</translation>
    </message>
    <message>
      <source>The page printed before opens nothing any more. Destroy it, and put the new one into its safe place.</source>
      <translation>A página impressa antes já não abre nada. Destrua-a e ponha a nova em lugar seguro.</translation>
    </message>
    <message>
      <source>The passphrase is changed</source>
      <translation>A frase secreta está mudada</translation>
    </message>
    <message>
      <source>The program asks for nothing at its start.</source>
      <translation>O programa não pede nada ao iniciar.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Os registos estão cifrados</translation>
    </message>
    <message>
      <source>The records are not encrypted any more</source>
      <translation>Os registos já não estão cifrados</translation>
    </message>
    <message>
      <source>What lay on the disk before was removed. On flash disks (SSD, memory stick, card) an expert may still find parts of it until the disk has been written full: encryption protects best what is saved from now on.</source>
      <translation>O que estava no disco foi tirado. Em discos flash (SSD, pen, cartão) um perito ainda pode achar partes até o disco ser todo reescrito: a cifra protege melhor o que se guarda a partir de agora.</translation>
    </message>
    <message>
      <source>Whoever makes a new recovery key must know the passphrase.</source>
      <translation>Quem faz uma nova chave de recuperação tem de saber a frase secreta.</translation>
    </message>
    <message>
      <source>Writing the key</source>
      <translation>A escrever a chave</translation>
    </message>
  </context>
  <context>
    <name>ErasePage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n radiografia</numerusform>
        <numerusform>%n radiografias</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n registo</numerusform>
        <numerusform>%n registos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n relatório</numerusform>
        <numerusform>%n relatórios</numerusform>
      </translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Apagar para sempre</translation>
    </message>
    <message>
      <source>Erase records</source>
      <translation>Apagar registos</translation>
    </message>
    <message>
      <source>Erased: {what}.</source>
      <translation>Apagado: {what}.</translation>
    </message>
    <message>
      <source>Now make a new backup, and destroy the older ones when you no longer need them.</source>
      <translation>Faça agora uma cópia nova, e destrua as antigas quando já não precisar delas.</translation>
    </message>
    <message>
      <source>People with this number</source>
      <translation>Pessoas com este número</translation>
    </message>
    <message>
      <source>Records to be erased</source>
      <translation>Registos a apagar</translation>
    </message>
    <message>
      <source>Reports of other patients with an earlier version under this number</source>
      <translation>Relatórios de outros pacientes com uma versão anterior com este número</translation>
    </message>
    <message>
      <source>Several people have this number. Tick those whose records are to be erased; no other is.</source>
      <translation>Várias pessoas têm este número. Marque aquelas cujos registos devem ser apagados; nenhum outro é apagado.</translation>
    </message>
    <message>
      <source>There was no room to write the database anew. Make room before the next erasure.</source>
      <translation>Não houve espaço para reescrever a base. Arranje espaço antes da próxima vez.</translation>
    </message>
    <message>
      <source>These folders from before a restore may still hold them:</source>
      <translation>Estas pastas de antes de uma reposição ainda os podem ter:</translation>
    </message>
    <message>
      <source>These records are erased from this computer with their reports, and with films that no other record uses. Nothing brings them back. Backups made before still hold them; if one is restored here, they are erased again.</source>
      <translation>Estes registos são apagados deste computador com os relatórios e as radiografias que nenhum outro usa. Nada os traz de volta. As cópias anteriores ainda os têm; se uma for reposta aqui, são apagados outra vez.</translation>
    </message>
    <message>
      <source>These reports belong to other patients now, and hold an earlier version under the number {number}. They stay, with what was written then. Tick those that are to be erased too, with all their versions.</source>
      <translation>Estes relatórios são agora de outros pacientes e guardam uma versão anterior com o número {number}. Eles ficam, com o que foi escrito então. Marque os que também devem ser apagados, com todas as suas versões.</translation>
    </message>
    <message>
      <source>To confirm, type {word}</source>
      <translation>Para confirmar, escreva {word}</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>In the file: {value}</source>
      <translation>No ficheiro: {value}</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>Manter o meu</translation>
    </message>
    <message>
      <source>Use file's</source>
      <translation>Usar o do ficheiro</translation>
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
      <translation>15 a 49 anos</translation>
    </message>
    <message>
      <source>2 to 11 months</source>
      <translation>2 a 11 meses</translation>
    </message>
    <message>
      <source>5 to 14 years</source>
      <translation>5 a 14 anos</translation>
    </message>
    <message>
      <source>50 years and over</source>
      <translation>50 anos e mais</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Idade</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>De acordo</translation>
    </message>
    <message>
      <source>Agreement of the final read with the program</source>
      <translation>Acordo da conclusão com o programa</translation>
    </message>
    <message>
      <source>As text with tabs, for a letter or a spreadsheet</source>
      <translation>Como texto com tabulações, para uma carta ou folha de cálculo</translation>
    </message>
    <message>
      <source>By age at the exam</source>
      <translation>Por idade no exame</translation>
    </message>
    <message>
      <source>Chest films</source>
      <translation>Radiografias de tórax</translation>
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
      <translation>Números de um período</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Radiografias</translation>
    </message>
    <message>
      <source>Films with a record</source>
      <translation>Radiografias com registo</translation>
    </message>
    <message>
      <source>In own words only</source>
      <translation>Só em palavras próprias</translation>
    </message>
    <message>
      <source>List of records (CSV)…</source>
      <translation>Lista de registos (CSV)…</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam, or of the first reading where the exam has none. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation>Última versão de cada registo, por dia do exame, ou da primeira leitura se o exame não o tem. Uma parte de positivas que muda de mês a mês, ou um acordo que desce, é razão para rever radiografias e modelo. Só contagens; nenhum paciente é nomeado.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Nenhum</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Não analisadas</translation>
    </message>
    <message>
      <source>Not analysed, by reason</source>
      <translation>Não analisadas, por razão</translation>
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
      <translation>Pessoa de acordo com o programa, das comparáveis</translation>
    </message>
    <message>
      <source>Person positive</source>
      <translation>Positiva para a pessoa</translation>
    </message>
    <message>
      <source>Person: primary end-point pneumonia, of those read in WHO-CXR words</source>
      <translation>Pessoa: pneumonia de critério principal, das lidas segundo a OMS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Program positive</source>
      <translation>Positiva para o programa</translation>
    </message>
    <message>
      <source>Program: findings suggest pneumonia, of those analysed</source>
      <translation>Programa: achados sugerem pneumonia, das analisadas</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Ler assim mesmo</translation>
    </message>
    <message>
      <source>Refused film read anyway</source>
      <translation>Radiografia recusada lida assim mesmo</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message>
      <source>What people concluded</source>
      <translation>O que as pessoas concluíram</translation>
    </message>
    <message>
      <source>What the program found</source>
      <translation>O que o programa encontrou</translation>
    </message>
    <message>
      <source>Written: {place}</source>
      <translation>Escrito: {place}</translation>
    </message>
    <message>
      <source>age not known</source>
      <translation>idade desconhecida</translation>
    </message>
    <message>
      <source>no reason kept</source>
      <translation>sem razão guardada</translation>
    </message>
    <message>
      <source>none</source>
      <translation>nenhum</translation>
    </message>
    <message>
      <source>of them without a final read (drafts)</source>
      <translation>delas sem conclusão (rascunhos)</translation>
    </message>
    <message>
      <source>under 2 months</source>
      <translation>menos de 2 meses</translation>
    </message>
    <message>
      <source>with clinic numbers, names and reasons in words</source>
      <translation>com números, nomes e razões por palavras</translation>
    </message>
    <message>
      <source>{count} records written: {place}</source>
      <translation>{count} registos escritos: {place}</translation>
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
      <translation>A radiografia, para tapar texto nela</translation>
    </message>
  </context>
  <context>
    <name>FilmCanvas</name>
    <message>
      <source>Chest film</source>
      <translation>Radiografia de tórax</translation>
    </message>
    <message>
      <source>less</source>
      <translation>menos</translation>
    </message>
    <message>
      <source>more</source>
      <translation>mais</translation>
    </message>
  </context>
  <context>
    <name>FilmMeasures</name>
    <message>
      <source>No spacing in file: lengths in pixels</source>
      <translation>Sem escala no ficheiro: comprimentos em pixels</translation>
    </message>
    <message>
      <source>Pixel {size} mm as stated in file</source>
      <translation>Pixel {size} mm segundo o ficheiro</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector</source>
      <translation>Pixel {size} mm no detetor</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector, magnified: lengths ÷ {factor}</source>
      <translation>Pixel {size} mm no detetor, ampliado: comprimentos ÷ {factor}</translation>
    </message>
    <message>
      <source>Pixel {size} mm, calibrated</source>
      <translation>Pixel {size} mm, calibrado</translation>
    </message>
    <message>
      <source>{angle}°</source>
      <translation>{angle}°</translation>
    </message>
    <message>
      <source>{length} mm as stated in file</source>
      <translation>{length} mm segundo o ficheiro</translation>
    </message>
    <message>
      <source>{length} mm at detector</source>
      <translation>{length} mm no detetor</translation>
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
      <translation>{length} pixels (sem escala)</translation>
    </message>
  </context>
  <context>
    <name>FilmWords</name>
    <message>
      <source>Chest film of {width} by {height} pixels.</source>
      <translation>Radiografia de tórax de {width} por {height} pixels.</translation>
    </message>
    <message>
      <source>Drag to change the window, hold Space and drag to pan, turn the wheel to zoom, double-click to see the whole film.</source>
      <translation>Arraste para mudar a janela, Espaço e arraste para deslocar, roda para aproximar, duplo clique para ver tudo.</translation>
    </message>
    <message>
      <source>Inverted</source>
      <translation>Invertida</translation>
    </message>
    <message>
      <source>Laterality: both sides</source>
      <translation>Lateralidade: ambos os lados</translation>
    </message>
    <message>
      <source>Laterality: left</source>
      <translation>Lateralidade: esquerda</translation>
    </message>
    <message>
      <source>Laterality: right</source>
      <translation>Lateralidade: direita</translation>
    </message>
    <message>
      <source>Lossy compression</source>
      <translation>Compressão com perda</translation>
    </message>
    <message>
      <source>Name in file not readable</source>
      <translation>Nome ilegível no ficheiro</translation>
    </message>
    <message>
      <source>No heat map is shown.</source>
      <translation>Não é mostrado mapa de calor.</translation>
    </message>
    <message>
      <source>Open a chest film (Ctrl+O) or drop it here</source>
      <translation>Abra uma radiografia de tórax (Ctrl+O) ou largue-a aqui</translation>
    </message>
    <message>
      <source>Series {number}</source>
      <translation>Série {number}</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is</source>
      <translation>Mostra o que moveu a pontuação, não onde está a doença</translation>
    </message>
    <message>
      <source>Side not stated in file</source>
      <translation>Lado não indicado no ficheiro</translation>
    </message>
    <message>
      <source>Table {number}</source>
      <translation>Tabela {number}</translation>
    </message>
    <message>
      <source>The heat map is shown.</source>
      <translation>O mapa de calor é mostrado.</translation>
    </message>
    <message>
      <source>Turned on screen only, not in report</source>
      <translation>Virada só no ecrã, não no relatório</translation>
    </message>
    <message>
      <source>W {width} · L {centre}</source>
      <translation>J {width} · N {centre}</translation>
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
      <translation>Linhas a {low}, {middle} e {high} % da escala</translation>
    </message>
  </context>
  <context>
    <name>FilmsSideBySide</name>
    <message>
      <source>Another film…</source>
      <translation>Outra radiografia…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Film on the desk</source>
      <translation>Radiografia atual</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Mapa de calor</translation>
    </message>
    <message>
      <source>Heat map below the low threshold: what little moved the score is easily taken for a finding.</source>
      <translation>Mapa de calor abaixo do limiar baixo: o pouco que moveu a pontuação toma-se facilmente por um achado.</translation>
    </message>
    <message>
      <source>Linked zoom</source>
      <translation>Zoom ligado</translation>
    </message>
    <message>
      <source>Show the film on the desk alone (E)</source>
      <translation>Mostrar só a radiografia atual (E)</translation>
    </message>
    <message>
      <source>The heat map of the reading stored with this film</source>
      <translation>O mapa de calor da leitura guardada com esta radiografia</translation>
    </message>
    <message>
      <source>Zoom and pan both films together (Shift+E)</source>
      <translation>Aproximar e deslocar as duas juntas (Shift+E)</translation>
    </message>
  </context>
  <context>
    <name>FinalRead</name>
    <message>
      <source>A second person read the film</source>
      <translation>Uma segunda pessoa leu a radiografia</translation>
    </message>
    <message>
      <source>Adequate</source>
      <translation>Adequada</translation>
    </message>
    <message>
      <source>Agrees</source>
      <translation>De acordo</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Outra razão</translation>
    </message>
    <message>
      <source>Disagrees</source>
      <translation>Em desacordo</translation>
    </message>
    <message>
      <source>Facts of the visit were wrong or missing</source>
      <translation>Dados da visita estavam errados ou faltavam</translation>
    </message>
    <message>
      <source>Moved to another patient</source>
      <translation>Passado para outro paciente</translation>
    </message>
    <message>
      <source>New clinical information</source>
      <translation>Nova informação clínica</translation>
    </message>
    <message>
      <source>No consolidation, infiltrate or effusion</source>
      <translation>Sem consolidação, infiltrado ou derrame</translation>
    </message>
    <message>
      <source>Not comparable</source>
      <translation>Não comparável</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Não indicado</translation>
    </message>
    <message>
      <source>Other infiltrate</source>
      <translation>Outro infiltrado</translation>
    </message>
    <message>
      <source>Partly or uncertain</source>
      <translation>Em parte ou incerto</translation>
    </message>
    <message>
      <source>Primary end-point pneumonia</source>
      <translation>Pneumonia de critério principal</translation>
    </message>
    <message>
      <source>Read again with the present model</source>
      <translation>Lida de novo com o modelo atual</translation>
    </message>
    <message>
      <source>Suboptimal</source>
      <translation>Subótima</translation>
    </message>
    <message>
      <source>The final read was wrong or incomplete</source>
      <translation>A conclusão estava errada ou incompleta</translation>
    </message>
    <message>
      <source>The patient's details were wrong</source>
      <translation>Os dados do paciente estavam errados</translation>
    </message>
    <message>
      <source>These words and the film quality are those of WHO-CXR. They were made for surveys and trials of vaccines, not for the care of single patients: say in your own words what matters for this one.</source>
      <translation>Estas palavras e a qualidade da radiografia são da OMS (WHO-CXR). Foram feitas para inquéritos e ensaios de vacinas, não para tratar um paciente: diga por palavras suas o que importa neste.</translation>
    </message>
    <message>
      <source>Uninterpretable</source>
      <translation>Não interpretável</translation>
    </message>
    <message>
      <source>film: {quality}</source>
      <translation>radiografia: {quality}</translation>
    </message>
  </context>
  <context>
    <name>FinalReadForm</name>
    <message>
      <source>Agreement with the program</source>
      <translation>Acordo com o programa</translation>
    </message>
    <message>
      <source>Begun and not signed: {what}.</source>
      <translation>Começado e não assinado: {what}.</translation>
    </message>
    <message>
      <source>Change what stands below only if you now conclude otherwise.</source>
      <translation>Mude o que está abaixo só se agora concluir outra coisa.</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Conclusão</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Radiografia</translation>
    </message>
    <message>
      <source>Final read by a person</source>
      <translation>Conclusão de uma pessoa</translation>
    </message>
    <message>
      <source>First impression, kept as it is: {what}.</source>
      <translation>Primeira impressão, conservada tal como está: {what}.</translation>
    </message>
    <message>
      <source>First impression: {what}.</source>
      <translation>Primeira impressão: {what}.</translation>
    </message>
    <message>
      <source>Follows from the words chosen above.</source>
      <translation>Resulta das palavras escolhidas acima.</translation>
    </message>
    <message>
      <source>I leave the reason out</source>
      <translation>Não dou a razão</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>Por palavras suas</translation>
    </message>
    <message>
      <source>Keep impression, show reading</source>
      <translation>Guardar impressão, mostrar leitura</translation>
    </message>
    <message>
      <source>Keep this as the first impression, which never changes, and show the program's reading</source>
      <translation>Guardar isto como primeira impressão, que nunca muda, e mostrar a leitura do programa</translation>
    </message>
    <message>
      <source>Not comparable: the program or the person could not judge the film.</source>
      <translation>Não comparável: o programa ou a pessoa não pôde julgar a radiografia.</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Só palavras próprias</translation>
    </message>
    <message>
      <source>Partly or uncertain, since the program's reading is uncertain.</source>
      <translation>Em parte ou incerto, pois a leitura do programa é incerta.</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nome do leitor</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Função</translation>
    </message>
    <message>
      <source>Signed {when}</source>
      <translation>Assinado {when}</translation>
    </message>
    <message>
      <source>The program has read the film. Its reading is shown once you have said what you see.</source>
      <translation>O programa leu a radiografia. A leitura é mostrada quando disser o que vê.</translation>
    </message>
    <message>
      <source>What you see that the program does not, or the other way round</source>
      <translation>O que vê e o programa não, ou o contrário</translation>
    </message>
    <message>
      <source>Why do you disagree?</source>
      <translation>Porque não concorda?</translation>
    </message>
    <message>
      <source>Your conclusion</source>
      <translation>A sua conclusão</translation>
    </message>
    <message>
      <source>Your first impression</source>
      <translation>A sua primeira impressão</translation>
    </message>
  </context>
  <context>
    <name>GuidePage</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Guardar uma cópia</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Guardar uma cópia…</translation>
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
      <translation>Cerca de {percent} % está sobre os pulmões.</translation>
    </message>
    <message>
      <source>Contour lines instead of colours</source>
      <translation>Contornos em vez de cores</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Mapa de calor</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (Shift+C)</source>
      <translation>Linhas a 25, 50 e 75 % da escala deixam a radiografia à vista (Shift+C)</translation>
    </message>
    <message>
      <source>Show it all the same</source>
      <translation>Mostrar assim mesmo</translation>
    </message>
    <message>
      <source>Show or hide where the score came from (A)</source>
      <translation>Mostrar ou esconder de onde vem a pontuação (A)</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is.</source>
      <translation>Mostra o que moveu a pontuação, não onde está a doença.</translation>
    </message>
    <message>
      <source>Strength of the heat map</source>
      <translation>Força do mapa de calor</translation>
    </message>
    <message>
      <source>The heat map is hidden because the score lies below the low threshold: what little moved it is easily taken for a finding.</source>
      <translation>O mapa de calor está escondido porque a pontuação está abaixo do limiar inferior: o pouco que a moveu toma-se facilmente por um achado.</translation>
    </message>
    <message>
      <source>The lungs could not be found on this film, so how much of it lies over them is not known.</source>
      <translation>Os pulmões não foram encontrados nesta radiografia; não se sabe quanto está sobre eles.</translation>
    </message>
    <message>
      <source>The map is empty: nothing here moved the score towards pneumonia.</source>
      <translation>O mapa está vazio: nada aqui moveu a pontuação para pneumonia.</translation>
    </message>
    <message>
      <source>The map is weak: little here moved the score towards pneumonia.</source>
      <translation>O mapa é fraco: pouco aqui moveu a pontuação para pneumonia.</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A first reading of chest films for clinics without internet. Nothing leaves this computer by itself.</source>
      <translation>Uma primeira leitura de radiografias de tórax para clínicas sem internet. Nada sai deste computador por si.</translation>
    </message>
    <message>
      <source>About Pneumo Desktop</source>
      <translation>Acerca do Pneumo Desktop</translation>
    </message>
    <message>
      <source>Free software under the Apache License 2.0; THIRD_PARTY.md names the parts made by others.</source>
      <translation>Software livre sob a licença Apache 2.0; THIRD_PARTY.md nomeia as partes feitas por outros.</translation>
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
      <translation>Limites conhecidos</translation>
    </message>
    <message>
      <source>Quick guide</source>
      <translation>Guia rápido</translation>
    </message>
    <message>
      <source>Risks and what is done about them</source>
      <translation>Riscos e o que se faz contra eles</translation>
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
      <translation>Nascimento, sexo</translation>
    </message>
    <message>
      <source>Date of film</source>
      <translation>Data da radiografia</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Ficheiro</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Radiografia</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Aberta</translation>
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
      <translation>Incidência</translation>
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
      <translation>Só falhas</translation>
    </message>
    <message>
      <source>Films and failures</source>
      <translation>Radiografias e falhas</translation>
    </message>
    <message>
      <source>Films found: {films}. Could not be read: {failures}.</source>
      <translation>Radiografias encontradas: {films}. Não puderam ser lidas: {failures}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Files seen: {done} of {total}.</source>
      <translation>Radiografias encontradas: {found}. Ficheiros vistos: {done} de {total}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Thumbnails: {done} of {total}.</source>
      <translation>Radiografias encontradas: {found}. Miniaturas: {done} de {total}.</translation>
    </message>
    <message>
      <source>Films in {count} places</source>
      <translation>Radiografias em {count} lugares</translation>
    </message>
    <message>
      <source>Films in {place}</source>
      <translation>Radiografias em {place}</translation>
    </message>
    <message>
      <source>Films only</source>
      <translation>Só radiografias</translation>
    </message>
    <message>
      <source>Found films</source>
      <translation>Radiografias encontradas</translation>
    </message>
    <message>
      <source>Import films</source>
      <translation>Importar radiografias</translation>
    </message>
    <message>
      <source>Looking for files. So far: {total}.</source>
      <translation>À procura de ficheiros. Até agora: {total}.</translation>
    </message>
    <message>
      <source>No film matches. Search for something else.</source>
      <translation>Nenhuma radiografia corresponde. Procure outra coisa.</translation>
    </message>
    <message>
      <source>No films here. Choose the folder above or below, or another stick or CD.</source>
      <translation>Não há radiografias aqui. Escolha a pasta acima ou abaixo, ou outra pen ou CD.</translation>
    </message>
    <message>
      <source>Nothing was searched yet. Open a folder, CD or ZIP from the File menu, or drop it here.</source>
      <translation>Ainda nada foi procurado. Abra uma pasta, CD ou ZIP no menu Ficheiro, ou largue-o aqui.</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir radiografia</translation>
    </message>
    <message>
      <source>Other files that are no films: {others}.</source>
      <translation>Outros ficheiros que não são radiografias: {others}.</translation>
    </message>
    <message>
      <source>Progress of the search</source>
      <translation>Andamento da procura</translation>
    </message>
    <message>
      <source>Search by patient, number, date, view or file</source>
      <translation>Procurar por paciente, número, data, incidência ou ficheiro</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>A procurar…</translation>
    </message>
    <message>
      <source>The search failed. What had been found stays in the list; search again for the rest.</source>
      <translation>A procura falhou. O que foi encontrado fica na lista; procure o resto de novo.</translation>
    </message>
    <message>
      <source>The search was cancelled. What had been found stays in the list.</source>
      <translation>A procura foi cancelada. O que foi encontrado fica na lista.</translation>
    </message>
    <message>
      <source>Which rows are shown</source>
      <translation>Que linhas são mostradas</translation>
    </message>
  </context>
  <context>
    <name>Intake</name>
    <message>
      <source>All files (*)</source>
      <translation>Todos os ficheiros (*)</translation>
    </message>
    <message>
      <source>All films in {place}</source>
      <translation>Todas as radiografias em {place}</translation>
    </message>
    <message>
      <source>Films ({suffixes})</source>
      <translation>Radiografias ({suffixes})</translation>
    </message>
    <message>
      <source>Import CD or DICOMDIR</source>
      <translation>Importar CD ou DICOMDIR</translation>
    </message>
    <message>
      <source>Lists of contents (DICOMDIR* dicomdir*)</source>
      <translation>Índices (DICOMDIR* dicomdir*)</translation>
    </message>
    <message>
      <source>New films in the watched folder</source>
      <translation>Novas radiografias na pasta vigiada</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Nenhuma ainda</translation>
    </message>
    <message>
      <source>Open ZIP</source>
      <translation>Abrir ZIP</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Abrir radiografia</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir pasta</translation>
    </message>
    <message>
      <source>ZIP files (*.zip *.ZIP)</source>
      <translation>Ficheiros ZIP (*.zip *.ZIP)</translation>
    </message>
    <message>
      <source>{film} (in {folder})</source>
      <translation>{film} (em {folder})</translation>
    </message>
  </context>
  <context>
    <name>IntendedUse</name>
    <message>
      <source>A health professional makes the final decision and signs for it. No regulator has cleared this program.</source>
      <translation>Um profissional de saúde toma a decisão final e assina-a. Nenhuma autoridade autorizou este programa.</translation>
    </message>
    <message>
      <source>It does not name a disease. It cannot rule out pneumonia or any other disease, does not say how severe it is and does not tell bacteria from viruses. Never delay treatment or referral because of what it says.</source>
      <translation>Não nomeia uma doença. Não pode excluir pneumonia nem outra doença, não diz quão grave é e não distingue bactérias de vírus. Nunca atrase tratamento ou referência por causa do que ele diz.</translation>
    </message>
    <message>
      <source>Pneumo Desktop helps trained health workers with a first look at frontal chest films. It points out patterns that suggest pneumonia. It is one piece of information beside the history, the examination, the breathing rate and the oxygen saturation.</source>
      <translation>O Pneumo Desktop ajuda pessoal de saúde formado a ver primeiro radiografias de tórax de frente. Aponta padrões que sugerem pneumonia. É um dado ao lado da história, do exame, da frequência respiratória e da saturação de oxigénio.</translation>
    </message>
    <message>
      <source>Read with special care: films taken lying down, turned or breathing out, photographs of films, scars, tubes and devices, and children under two months. The model was trained on films of particular patients; "About this model" says which. It may be wrong for others.</source>
      <translation>Ler com cuidado: radiografias deitado, viradas ou em expiração, fotografias de radiografias, cicatrizes, tubos e aparelhos, e crianças com menos de dois meses. O modelo foi treinado com certos pacientes; “Acerca deste modelo” diz quais. Pode errar noutros.</translation>
    </message>
    <message>
      <source>What this program is for</source>
      <translation>Para que serve este programa</translation>
    </message>
  </context>
  <context>
    <name>IntendedUsePage</name>
    <message>
      <source>Begin</source>
      <translation>Começar</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Fechar o programa</translation>
    </message>
    <message>
      <source>I have read this and will use the program accordingly</source>
      <translation>Li isto e usarei o programa de acordo</translation>
    </message>
  </context>
  <context>
    <name>KeepingTools</name>
    <message>
      <source>&amp;Backup…</source>
      <translation>&amp;Cópia de segurança…</translation>
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation>&amp;Repor…</translation>
    </message>
    <message>
      <source>A&amp;udit…</source>
      <translation>A&amp;uditoria…</translation>
    </message>
    <message>
      <source>How long records are kept is not set yet. Choose a number of years in the settings.</source>
      <translation>Ainda não está fixado por quanto tempo se guardam os registos. Escolha um número de anos nas definições.</translation>
    </message>
    <message>
      <source>Records &amp;past their time…</source>
      <translation>Registos &amp;vencidos…</translation>
    </message>
  </context>
  <context>
    <name>KnownOffers</name>
    <message>
      <source>Already here under number {number}? {patient}</source>
      <translation>Já está aqui com o número {number}? {patient}</translation>
    </message>
    <message>
      <source>Known here: {patient}</source>
      <translation>Conhecido aqui: {patient}</translation>
    </message>
    <message>
      <source>You typed otherwise: {facts}. Is it the same person?</source>
      <translation>Escreveu outra coisa: {facts}. É a mesma pessoa?</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>data de nascimento ou idade</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nome</translation>
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
      <translation>pt</translation>
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
      <translation>Perde-se se continuar sem uma leitura guardada.</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Não guardado</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save it as a record before you go on?</source>
      <translation>Guardar como registo antes de continuar?</translation>
    </message>
    <message>
      <source>The reading on the screen is not saved.</source>
      <translation>A leitura no ecrã não está guardada.</translation>
    </message>
    <message>
      <source>What you typed of the patient and the visit is in no record yet.</source>
      <translation>O que escreveu do paciente e da visita ainda não está em nenhum registo.</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message>
      <source>Back to the film</source>
      <translation>Voltar à radiografia</translation>
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
      <translation>Cancelado. Nada foi mudado.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Bundle written: {place}</source>
      <translation>Pacote escrito: {place}</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Uso previsto</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Diário</translation>
    </message>
    <message>
      <source>Model loading…</source>
      <translation>A carregar o modelo…</translation>
    </message>
    <message>
      <source>Model not available</source>
      <translation>Modelo não disponível</translation>
    </message>
    <message>
      <source>Model ready on {device}</source>
      <translation>Modelo pronto em {device}</translation>
    </message>
    <message>
      <source>Open a film first.</source>
      <translation>Abra primeiro uma radiografia.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registos</translation>
    </message>
    <message>
      <source>Records not available</source>
      <translation>Registos não disponíveis</translation>
    </message>
    <message>
      <source>Records ready</source>
      <translation>Registos prontos</translation>
    </message>
    <message>
      <source>Report exported: {place}</source>
      <translation>Relatório exportado: {place}</translation>
    </message>
    <message>
      <source>Report sent to the printer.</source>
      <translation>Relatório enviado à impressora.</translation>
    </message>
    <message>
      <source>Saved as {number}. For a new reading of this film begin a new visit with New patient.</source>
      <translation>Guardado como {number}. Para nova leitura desta radiografia comece outra visita com Novo paciente.</translation>
    </message>
    <message>
      <source>Saving the record, then closing.</source>
      <translation>A guardar o registo, depois fecha.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Definições</translation>
    </message>
    <message>
      <source>There is work that is not saved. Sign in to save or discard it, then close.</source>
      <translation>Há trabalho não guardado. Identifique-se para o guardar ou descartar, e feche.</translation>
    </message>
  </context>
  <context>
    <name>ManagePage</name>
    <message>
      <source>Change the passphrase…</source>
      <translation>Mudar a frase secreta…</translation>
    </message>
    <message>
      <source>Decrypt the records…</source>
      <translation>Decifrar os registos…</translation>
    </message>
    <message>
      <source>Everything lies readable on the disk again, and the program asks for nothing at its start.</source>
      <translation>Tudo volta a ser legível no disco, e o programa não pede nada ao iniciar.</translation>
    </message>
    <message>
      <source>For when the page was lost or seen by somebody: the page printed before opens nothing any more.</source>
      <translation>Se a página se perdeu ou alguém a viu: a impressa antes já não abre nada.</translation>
    </message>
    <message>
      <source>Make a new recovery key…</source>
      <translation>Fazer uma nova chave de recuperação…</translation>
    </message>
    <message>
      <source>The program asks for the passphrase at every start.</source>
      <translation>O programa pede a frase secreta em cada início.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Os registos estão cifrados</translation>
    </message>
    <message>
      <source>The recovery key stays good. Whoever has an old copy of the disk can still open that with the old passphrase.</source>
      <translation>A chave de recuperação continua válida. Quem tem uma cópia antiga do disco ainda a pode abrir com a frase antiga.</translation>
    </message>
  </context>
  <context>
    <name>MarkedCanvas</name>
    <message>
      <source>Measures drawn now are not kept</source>
      <translation>As medidas feitas agora não ficam guardadas</translation>
    </message>
    <message>
      <source>★ Key image</source>
      <translation>★ Imagem chave</translation>
    </message>
    <message>
      <source>★ Key image is another view of this film (Shift+K)</source>
      <translation>★ A imagem chave é outra vista desta radiografia (Shift+K)</translation>
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message>
      <source>Arm (MUAC), mm</source>
      <translation>Braço (PB), mm</translation>
    </message>
    <message>
      <source>Breaths a minute</source>
      <translation>Respirações/min</translation>
    </message>
    <message>
      <source>Days of cough</source>
      <translation>Dias de tosse</translation>
    </message>
    <message>
      <source>Days of fever</source>
      <translation>Dias de febre</translation>
    </message>
    <message>
      <source>Height, cm</source>
      <translation>Altura, cm</translation>
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
      <translation>Um paciente dos registos…</translation>
    </message>
    <message>
      <source>A patient who is not in the records yet…</source>
      <translation>Um paciente que ainda não está…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Look at both people. Each record gets a new version under the patient on the right, with its report printed anew; earlier versions stay as they are and can be printed. A merge is taken back by merging again.</source>
      <translation>Veja as duas pessoas. Cada registo recebe uma versão nova com o paciente da direita, com o relatório impresso de novo; as anteriores ficam e podem ser impressas. Uma fusão desfaz-se fundindo outra vez.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fundir</translation>
    </message>
    <message>
      <source>Merge records</source>
      <translation>Fundir registos</translation>
    </message>
    <message>
      <source>Merge, number of records: {count}, into {name}</source>
      <translation>Fundir, número de registos: {count}, em {name}</translation>
    </message>
    <message>
      <source>No records yet.</source>
      <translation>Ainda não há registos.</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Pacientes</translation>
    </message>
    <message>
      <source>Provisional number</source>
      <translation>Número provisório</translation>
    </message>
    <message>
      <source>Search by clinic number or name</source>
      <translation>Procurar por número do processo ou nome</translation>
    </message>
    <message>
      <source>The two differ in: {facts}. Make sure that they are one person.</source>
      <translation>Os dois diferem em: {facts}. Confirme que são uma só pessoa.</translation>
    </message>
    <message>
      <source>These records …</source>
      <translation>Estes registos…</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Espera por uma pessoa</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>data de nascimento ou idade</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexo</translation>
    </message>
    <message>
      <source>{moved} moved, {left} not. What was moved is safe; press Merge to go on with the others.</source>
      <translation>{moved} movidos, {left} não. O que foi movido está seguro; carregue em Fundir para continuar.</translation>
    </message>
    <message>
      <source>{moved} moved, {left} to go</source>
      <translation>{moved} movidos, faltam {left}</translation>
    </message>
    <message>
      <source>… go to this patient</source>
      <translation>… vão para este paciente</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Records merged: {count}</source>
      <translation>Registos fundidos: {count}</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>A backup in the folder of the records would be lost with them. Choose a stick or another drive.</source>
      <translation>Uma cópia na pasta dos registos perder-se-ia com eles. Escolha uma pen ou outro disco.</translation>
    </message>
    <message>
      <source>A backup, a restore or an erasure is under way. Wait until it is done, then try again.</source>
      <translation>Está em curso uma cópia, reposição ou apagamento. Espere que acabe e tente de novo.</translation>
    </message>
    <message>
      <source>A font of the report is missing from the program folder, and nothing was saved. Install the program again.</source>
      <translation>Falta um tipo de letra do relatório na pasta do programa, e nada foi guardado. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>A number of this clinic looks like {example}. Check it, or say that it is another clinic's.</source>
      <translation>Um número desta clínica é como {example}. Verifique-o, ou diga que é de outra.</translation>
    </message>
    <message>
      <source>A recovery key has {wanted} letters and digits; these are {signs}. Compare it with the paper.</source>
      <translation>Uma chave de recuperação tem {wanted} letras e algarismos; aqui há {signs}. Compare com o papel.</translation>
    </message>
    <message>
      <source>All lines are whole, but what lists, searches and reports read of these records was changed after they were saved: {name}. Opened, each still shows what was saved: do not trust its line in the list nor its kept report, and restore the newest backup from before the change.</source>
      <translation>Todas as linhas estão íntegras, mas o que as listas, as pesquisas e os relatórios leem destes registos foi alterado depois de guardado: {name}. Ao ser aberto, cada um ainda mostra o que foi guardado: não confie na sua linha da lista nem no relatório guardado, e restaure a cópia de segurança mais recente anterior à alteração.</translation>
    </message>
    <message>
      <source>Another window of this program is using the records. Close that one, then start this one again.</source>
      <translation>Outra janela deste programa usa os registos. Feche-a e inicie esta de novo.</translation>
    </message>
    <message>
      <source>Another window or command is installing an update. Wait until it is done, then try again.</source>
      <translation>Outra janela ou comando está instalando uma atualização. Espere terminar e tente de novo.</translation>
    </message>
    <message>
      <source>At least 10 signs. Four words that do not belong together are good.</source>
      <translation>Pelo menos 10 sinais. Quatro palavras sem relação servem bem.</translation>
    </message>
    <message>
      <source>By this birth date the film was taken before the patient was born. Look at both once more.</source>
      <translation>Segundo esta data de nascimento, a radiografia foi feita antes de o paciente nascer. Veja as duas mais uma vez.</translation>
    </message>
    <message>
      <source>Choose a conclusion, or type your own.</source>
      <translation>Escolha uma conclusão, ou escreva a sua.</translation>
    </message>
    <message>
      <source>Choose how this stands to the program's reading.</source>
      <translation>Escolha como isto concorda com a leitura do programa.</translation>
    </message>
    <message>
      <source>Choose the sex, or "Not known".</source>
      <translation>Escolha o sexo, ou “Desconhecido”.</translation>
    </message>
    <message>
      <source>Day and month can be mistaken here. Type year-month-day, such as 2019-04-23.</source>
      <translation>Dia e mês podem confundir-se aqui. Escreva ano-mês-dia, como 2019-04-23.</translation>
    </message>
    <message>
      <source>Group {group} is mistyped. Compare it with the paper.</source>
      <translation>O grupo {group} está mal escrito. Compare com o papel.</translation>
    </message>
    <message>
      <source>It seems that exchanging black and white would put the film right.</source>
      <translation>Parece que trocar preto e branco corrigiria a radiografia.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise and exchanging black and white would put it right.</source>
      <translation>Parece que virar a radiografia {degrees} graus no sentido dos ponteiros e trocar preto e branco a corrigiria.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise would put it upright.</source>
      <translation>Parece que virar a radiografia {degrees} graus no sentido dos ponteiros a endireitaria.</translation>
    </message>
    <message>
      <source>Name and password do not belong together. Try again.</source>
      <translation>Nome e palavra-passe não condizem. Tente de novo.</translation>
    </message>
    <message>
      <source>No backup was made: {folder} is not there. Is the stick in? Choose another folder.</source>
      <translation>Não se fez cópia: {folder} não está lá. A pen está posta? Escolha outra pasta.</translation>
    </message>
    <message>
      <source>No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead.</source>
      <translation>Não há impressora neste computador. Instale uma nas definições do sistema, ou exporte o PDF.</translation>
    </message>
    <message>
      <source>One of these records is not there any more. Search again; none was erased.</source>
      <translation>Um destes registos já não está. Procure de novo; nenhum foi apagado.</translation>
    </message>
    <message>
      <source>One of these records was changed meanwhile, so none was erased. Look at them again.</source>
      <translation>Um destes registos mudou entretanto, e nenhum foi apagado. Veja-os de novo.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to sign in.</source>
      <translation>Só um administrador o pode fazer. Peça-lhe que se identifique.</translation>
    </message>
    <message>
      <source>Only {mb} MB are free on the disk that keeps the records. Make room, or saving a record will soon fail.</source>
      <translation>Só restam {mb} MB livres no disco dos registos. Arranje espaço ou em breve falhará ao guardar.</translation>
    </message>
    <message>
      <source>Other programs leave only {mb} MB of memory free. Close some of them, or reading a film may fail.</source>
      <translation>Outros programas deixam só {mb} MB de memória livre. Feche alguns, ou a leitura de uma radiografia pode falhar.</translation>
    </message>
    <message>
      <source>People sign in here, so only an administrator may update. Say who you are with --account NAME.</source>
      <translation>Aqui se entra com conta, por isso só um administrador pode atualizar. Diga quem é com --account NOME.</translation>
    </message>
    <message>
      <source>Record {name}, saved with this line, was changed afterwards, or was saved without a line of its own. Do not use it; restore the newest backup from before the change.</source>
      <translation>O registo {name}, guardado com esta linha, foi alterado depois, ou foi guardado sem linha própria. Não o use; restaure a cópia de segurança mais recente anterior à alteração.</translation>
    </message>
    <message>
      <source>Record {number} says something else of the patient by now. Open it again and look.</source>
      <translation>O registo {number} diz agora outra coisa do paciente. Abra-o de novo e veja.</translation>
    </message>
    <message>
      <source>Say in words why the record is amended.</source>
      <translation>Diga por palavras porque se altera o registo.</translation>
    </message>
    <message>
      <source>Say why you disagree, or tick that you leave it out.</source>
      <translation>Diga porque não concorda, ou marque que não o diz.</translation>
    </message>
    <message>
      <source>Something went wrong ({code}). Try again; the log file tells more.</source>
      <translation>Algo correu mal ({code}). Tente de novo; o ficheiro de diário diz mais.</translation>
    </message>
    <message>
      <source>The age must lie between 0 and 130 years.</source>
      <translation>A idade tem de estar entre 0 e 130 anos.</translation>
    </message>
    <message>
      <source>The backup could not be unpacked, and nothing was changed. Was the stick pulled out? Put it in and try again.</source>
      <translation>A cópia não pôde ser desempacotada, e nada mudou. A pen foi tirada? Ponha-a e tente de novo.</translation>
    </message>
    <message>
      <source>The backup to {folder} was broken off, and nothing of it counts. Was the stick pulled out? Put it in and try again.</source>
      <translation>A cópia para {folder} foi interrompida, e nada dela vale. A pen foi tirada? Ponha-a e tente de novo.</translation>
    </message>
    <message>
      <source>The birth date is more than 130 years ago. Check the year.</source>
      <translation>A data de nascimento é de há mais de 130 anos. Verifique o ano.</translation>
    </message>
    <message>
      <source>The birth date lies in the future. Check the year.</source>
      <translation>A data de nascimento está no futuro. Verifique o ano.</translation>
    </message>
    <message>
      <source>The bundle could not be written to {folder}. Try another stick or folder; the record itself is safe.</source>
      <translation>O pacote não pôde ser escrito em {folder}. Tente outra pen; o registo está seguro.</translation>
    </message>
    <message>
      <source>The bundle was not written, for {folder} cannot be reached. Put the stick back in and try again; nothing is lost.</source>
      <translation>O pacote não foi escrito, pois não se chega a {folder}. Ponha a pen e tente de novo; nada se perdeu.</translation>
    </message>
    <message>
      <source>The check broke off ({ended}): part of this copy of the program does not work. Install the program again.</source>
      <translation>A verificação foi interrompida ({ended}): uma parte desta cópia do programa não funciona. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The check did not end and was given up: part of this copy of the program does not work. Install the program again.</source>
      <translation>A verificação não terminou e foi abandonada: uma parte desta cópia do programa não funciona. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The clinic number is too long: at most 200 characters.</source>
      <translation>O número do processo é longo demais: 200 caracteres no máximo.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, a day before this program was made ({made}). Set date and time before you save anything: ages and records would be wrong.</source>
      <translation>O relógio deste computador diz {today}, um dia anterior à criação deste programa ({made}). Acerte data e hora antes de guardar: as idades e os registos ficariam errados.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, more than ten years after this program was made ({made}). If that is wrong, set date and time before you save anything: ages and records would be wrong.</source>
      <translation>O relógio deste computador diz {today}, mais de dez anos depois da criação deste programa ({made}). Se isso estiver errado, acerte data e hora antes de guardar: as idades e os registos ficariam errados.</translation>
    </message>
    <message>
      <source>The clock of this computer stands before the last record, of {name}. Check date and time before you save anything.</source>
      <translation>O relógio deste computador está antes do último registo, de {name}. Verifique data e hora antes de guardar.</translation>
    </message>
    <message>
      <source>The copy did not come out like the original, so everything was left as it was. Check the disk, then try again.</source>
      <translation>A cópia não saiu igual ao original, e tudo ficou como estava. Verifique o disco e tente de novo.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing was saved. Make room on the disk that holds the records, then save again.</source>
      <translation>O disco está cheio, e nada foi guardado. Arranje espaço no disco dos registos e guarde de novo.</translation>
    </message>
    <message>
      <source>The disk is full, so the report was not written and nothing was saved. Make room, then save again.</source>
      <translation>O disco está cheio, e o relatório não foi escrito nem nada guardado. Arranje espaço e guarde de novo.</translation>
    </message>
    <message>
      <source>The drive of {folder} takes no file as large as this; FAT32 ends at 4 GB. Use a stick formatted as exFAT or NTFS.</source>
      <translation>O disco de {folder} não aceita um ficheiro tão grande; FAT32 acaba nos 4 GB. Use uma pen exFAT ou NTFS.</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>O ficheiro</translation>
    </message>
    <message>
      <source>The file says something else. Choose which is right.</source>
      <translation>O ficheiro diz outra coisa. Escolha o que está certo.</translation>
    </message>
    <message>
      <source>The film is not the one that was read, so no bundle was written. Open the record again from the list.</source>
      <translation>A radiografia não é a que foi lida, e nenhum pacote foi escrito. Abra o registo de novo na lista.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader; the file is unchanged.</source>
      <translation>A radiografia foi virada {degrees} graus no sentido dos ponteiros e invertida pelo leitor; o ficheiro não muda.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise by the reader; the file is unchanged.</source>
      <translation>A radiografia foi virada {degrees} graus no sentido dos ponteiros pelo leitor; o ficheiro não muda.</translation>
    </message>
    <message>
      <source>The film's grey scale was inverted by the reader; the file is unchanged.</source>
      <translation>A escala de cinzentos foi invertida pelo leitor; o ficheiro não muda.</translation>
    </message>
    <message>
      <source>The film's header is damaged and its names could not be removed for certain, so nothing was written. Open a copy of the film as JPEG or PNG and make the bundle from that.</source>
      <translation>O cabeçalho da radiografia está danificado e os nomes não puderam ser tirados ao certo; nada foi escrito. Abra uma cópia em JPEG ou PNG e faça o pacote com ela.</translation>
    </message>
    <message>
      <source>The folder {file} could not be read. Check the stick, CD or drive, then search again.</source>
      <translation>A pasta {file} não pôde ser lida. Verifique a pen, o CD ou o disco, e procure de novo.</translation>
    </message>
    <message>
      <source>The kept film of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>A radiografia deste registo falta na pasta de dados. Reponha-a da última cópia.</translation>
    </message>
    <message>
      <source>The kept film of this record was changed since it was saved and is not shown. Restore the last backup.</source>
      <translation>A radiografia deste registo mudou desde que foi guardada e não é mostrada. Reponha a última cópia.</translation>
    </message>
    <message>
      <source>The kept report of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>O relatório deste registo falta na pasta de dados. Reponha-o da última cópia.</translation>
    </message>
    <message>
      <source>The kept report of this record was changed since it was saved and is not used. Restore the last backup.</source>
      <translation>O relatório deste registo mudou desde que foi guardado e não é usado. Reponha a última cópia.</translation>
    </message>
    <message>
      <source>The kept report {name} cannot be joined with others, so no file was written. Export the others without it.</source>
      <translation>O relatório {name} não pode ser junto com outros, e nenhum ficheiro foi escrito. Exporte os outros sem ele.</translation>
    </message>
    <message>
      <source>The key file inside this encrypted backup is missing or damaged, so nothing opens it. Restore another backup.</source>
      <translation>O ficheiro da chave desta cópia cifrada falta ou está danificado, por isso nada a abre. Restaure outra cópia.</translation>
    </message>
    <message>
      <source>The key file of the encrypted records is missing or damaged, so no passphrase opens them. Bring key.json back from a backup; nothing was changed.</source>
      <translation>O ficheiro de chave dos registos cifrados falta ou está danificado; nenhuma frase os abre. Traga key.json de uma cópia; nada mudou.</translation>
    </message>
    <message>
      <source>The last character does not fit the others: one of them is mistyped. A number of this clinic looks like {example}.</source>
      <translation>O último carácter não condiz com os outros: um está mal escrito. Um número desta clínica é como {example}.</translation>
    </message>
    <message>
      <source>The list could not be written to {folder}. Is the stick still in? Choose another folder.</source>
      <translation>A lista não pôde ser escrita em {folder}. A pen ainda está posta? Escolha outra pasta.</translation>
    </message>
    <message>
      <source>The list of contents of the CD names {file}, which is not on it, and that was not opened. Have the CD made again.</source>
      <translation>O índice do CD nomeia {file}, que não está nele; não foi aberto. Mande refazer o CD.</translation>
    </message>
    <message>
      <source>The logo cannot be read. Choose a PNG or JPEG picture in the settings, or leave the logo out.</source>
      <translation>O logótipo não pode ser lido. Escolha uma imagem PNG ou JPEG nas definições, ou deixe-o de fora.</translation>
    </message>
    <message>
      <source>The model could not be loaded. Close other programs and try again; if that fails, install the program again.</source>
      <translation>O modelo não pôde ser carregado. Feche outros programas e tente de novo; se falhar, instale o programa de novo.</translation>
    </message>
    <message>
      <source>The model failed on this film and gave no reading. Try again; if it fails again, read the film without it.</source>
      <translation>O modelo falhou nesta radiografia. Tente de novo; se falhar, leia-a sem ele.</translation>
    </message>
    <message>
      <source>The model from the update is damaged on this computer. The model that came with the program reads films again, with its own thresholds. Install the update again.</source>
      <translation>O modelo da atualização está danificado neste computador. O modelo que veio com o programa volta a ler as radiografias, com seus próprios limiares. Instale a atualização de novo.</translation>
    </message>
    <message>
      <source>The model is missing from the program folder, so films cannot be analysed. Install the program again.</source>
      <translation>Falta o modelo na pasta do programa; não se podem analisar radiografias. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The model's card is damaged, so films cannot be analysed. Install the program again.</source>
      <translation>A ficha do modelo está danificada; não se podem analisar radiografias. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The model's weights are missing, so films cannot be analysed. Install the program again.</source>
      <translation>Faltam os pesos do modelo; não se podem analisar radiografias. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The model's weights are not those that were tested, so films are not analysed with them. Install the program again.</source>
      <translation>Os pesos do modelo não são os que foram testados e não são usados. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>The name is too long: at most 200 characters.</source>
      <translation>O nome é longo demais: 200 caracteres no máximo.</translation>
    </message>
    <message>
      <source>The name is too long: at most 80 characters.</source>
      <translation>O nome é longo demais: 80 caracteres no máximo.</translation>
    </message>
    <message>
      <source>The note of which updates are in use is damaged. The model and program that were installed here are in use; install updates again.</source>
      <translation>A anotação de quais atualizações estão em uso está danificada. O modelo e o programa instalados aqui estão em uso; instale as atualizações de novo.</translation>
    </message>
    <message>
      <source>The password is too long: at most 1,024 characters.</source>
      <translation>A palavra-passe é longa demais: 1024 caracteres no máximo.</translation>
    </message>
    <message>
      <source>The password is too short: at least 8 characters, of any kind.</source>
      <translation>A palavra-passe é curta demais: pelo menos 8 caracteres quaisquer.</translation>
    </message>
    <message>
      <source>The password was wrong several times. Try again in {wait_s} seconds.</source>
      <translation>A palavra-passe esteve errada várias vezes. Tente de novo em {wait_s} segundos.</translation>
    </message>
    <message>
      <source>The pattern must have a 9 (digit), an A (letter) or an X (either) in it, and at most 40 characters.</source>
      <translation>O padrão tem de ter um 9 (algarismo), um A (letra) ou um X (qualquer), e 40 caracteres no máximo.</translation>
    </message>
    <message>
      <source>The prefix must have 1 to 8 capital letters or digits, not NN, and no B, I, O, Q, S or Z, which look like figures.</source>
      <translation>O prefixo tem de ter 1 a 8 maiúsculas ou algarismos, não NN, e sem B, I, O, Q, S ou Z, que parecem algarismos.</translation>
    </message>
    <message>
      <source>The program from before cannot read the records as they are stored now, so there is no return. Install a newer program, or install the old one anew and restore the backup from before.</source>
      <translation>O programa anterior não consegue ler os registros como estão guardados agora, portanto não há retorno. Instale um programa mais novo, ou reinstale o antigo e restaure a cópia de segurança anterior.</translation>
    </message>
    <message>
      <source>The program from the update did not start, so the program that was installed here runs again. Ask for another update.</source>
      <translation>O programa da atualização não iniciou, por isso o programa instalado aqui funciona de novo. Peça outra atualização.</translation>
    </message>
    <message>
      <source>The program was installed anew, so the one from an earlier update is no longer used. The records are untouched.</source>
      <translation>O programa foi instalado de novo, por isso o de uma atualização anterior não é mais usado. Os registros estão intactos.</translation>
    </message>
    <message>
      <source>The reading belongs to another film, so no report was written. Analyse this film again.</source>
      <translation>A leitura é de outra radiografia, e nenhum relatório foi escrito. Analise esta de novo.</translation>
    </message>
    <message>
      <source>The reading belongs to another patient, so no report was written. Analyse the film for this patient again.</source>
      <translation>A leitura é de outro paciente, e nenhum relatório foi escrito. Analise de novo para este paciente.</translation>
    </message>
    <message>
      <source>The record that was saved with this line is gone, and nobody erased it with this program.</source>
      <translation>O registo guardado com esta linha desapareceu, e ninguém o apagou com este programa.</translation>
    </message>
    <message>
      <source>The records are encrypted and were not opened. Give their passphrase: by typing it, or by --passphrase-file.</source>
      <translation>Os registos estão cifrados e não foram abertos. Dê a frase secreta pelo teclado ou com --passphrase-file.</translation>
    </message>
    <message>
      <source>The records are encrypted, so there is no readable file of this. Export it.</source>
      <translation>Os registos estão cifrados e não há ficheiro legível disto. Exporte-o.</translation>
    </message>
    <message>
      <source>The records cannot be read. They were left as they are: restore the last backup or ask for help.</source>
      <translation>Os registos não podem ser lidos. Ficaram como estavam: reponha a última cópia ou peça ajuda.</translation>
    </message>
    <message>
      <source>The records could not be exchanged for those of the backup, and are as before. Close other programs that have films or reports open, then restore again.</source>
      <translation>Os registos não puderam ser trocados pelos da cópia, e estão como antes. Feche outros programas com radiografias abertas e reponha de novo.</translation>
    </message>
    <message>
      <source>The records could not be reached, so nothing was saved. Check the disk, then try again.</source>
      <translation>Não se chegou aos registos, e nada foi guardado. Verifique o disco e tente de novo.</translation>
    </message>
    <message>
      <source>The records inside this backup do not hold together. Restore another backup; nothing was changed.</source>
      <translation>Os registos desta cópia não condizem entre si. Reponha outra; nada mudou.</translation>
    </message>
    <message>
      <source>The records on this computer are encrypted and stay so: type their passphrase or recovery key, and the backup is encrypted under it. Nothing was changed.</source>
      <translation>Os registos deste computador estão cifrados e assim continuam: escreva a frase-passe ou a chave de recuperação deles, e a cópia será cifrada com ela. Nada foi alterado.</translation>
    </message>
    <message>
      <source>The records themselves are damaged, so no backup was made of them. Keep the last one, and restore it.</source>
      <translation>Os próprios registos estão danificados, e não se fez cópia. Conserve a última e reponha-a.</translation>
    </message>
    <message>
      <source>The records were written by a newer version of this program. Install that version; nothing was changed.</source>
      <translation>Os registos são de uma versão mais nova. Instale essa versão; nada mudou.</translation>
    </message>
    <message>
      <source>The report could not be printed. Check the printer and print again; the record itself is safe.</source>
      <translation>O relatório não pôde ser impresso. Verifique a impressora e tente de novo; o registo está seguro.</translation>
    </message>
    <message>
      <source>The report could not be written to {folder}. Is the stick still in? Choose another folder; the record itself is safe.</source>
      <translation>O relatório não pôde ser escrito em {folder}. A pen ainda está posta? Escolha outra pasta; o registo está seguro.</translation>
    </message>
    <message>
      <source>The report could not be written, and nothing was saved. Try again; if it fails again, restart the program.</source>
      <translation>O relatório não pôde ser escrito, e nada foi guardado. Tente de novo; se falhar, reinicie o programa.</translation>
    </message>
    <message>
      <source>The report may not be written there, and nothing was saved. Ask for the right to write, then save again.</source>
      <translation>O relatório não pode ser escrito aí, e nada foi guardado. Peça esse direito e guarde de novo.</translation>
    </message>
    <message>
      <source>The screen shows {width} x {height} points; the window needs {needed_width} x {needed_height}. Parts of it lie outside. Choose a finer resolution or a smaller scale in the settings of the system.</source>
      <translation>O ecrã mostra {width} x {height} pontos; a janela precisa de {needed_width} x {needed_height}. Uma parte fica de fora. Escolha uma resolução maior ou uma escala menor nas definições do sistema.</translation>
    </message>
    <message>
      <source>The self-test of the update did not end and was given up. What was in use stays in use.</source>
      <translation>O autoteste da atualização não terminou e foi abandonado. O que estava em uso continua em uso.</translation>
    </message>
    <message>
      <source>The settings could not be saved in {folder}. Make room or ask for the right to write there.</source>
      <translation>As definições não puderam ser guardadas em {folder}. Arranje espaço ou peça o direito de escrita.</translation>
    </message>
    <message>
      <source>The settings file is damaged and was left as it is. What you change now holds only until you close.</source>
      <translation>O ficheiro de definições está danificado e ficou como estava. O que mudar vale só até fechar.</translation>
    </message>
    <message>
      <source>The settings were written by a newer version and were left as they are. Changes hold only until you close.</source>
      <translation>As definições são de uma versão mais nova e ficaram como estavam. As mudanças valem só até fechar.</translation>
    </message>
    <message>
      <source>The signature of {file} is wrong: it was changed after it was made, and was not installed. Do not use this file.</source>
      <translation>A assinatura de {file} está errada: foi alterado depois de feito e não foi instalado. Não use este ficheiro.</translation>
    </message>
    <message>
      <source>The thresholds that this clinic set ({low} and {high}) are no longer used: it was not written down then for which calibration of the model they were chosen. Films are read by those that the model came with. Choose yours again under AI, Thresholds.</source>
      <translation>Os limiares definidos por este centro ({low} e {high}) já não são usados: não ficou anotado para qual calibração do modelo foram escolhidos. As radiografias são lidas com os que vieram com o modelo. Escolha os seus de novo em IA, Limiares.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation>Os dois não são iguais. Escreva o segundo de novo.</translation>
    </message>
    <message>
      <source>The two passwords differ. Type the new one twice.</source>
      <translation>As duas palavras-passe diferem. Escreva a nova duas vezes.</translation>
    </message>
    <message>
      <source>The update could not be written to this computer. Check the disk, then try again. Nothing was changed.</source>
      <translation>A atualização não pôde ser gravada neste computador. Verifique o disco e tente de novo. Nada foi alterado.</translation>
    </message>
    <message>
      <source>The update did not pass its self-test on this computer ({checks}) and was not put to use. What was in use stays in use.</source>
      <translation>A atualização não passou no autoteste neste computador ({checks}) e não foi posta em uso. O que estava em uso continua em uso.</translation>
    </message>
    <message>
      <source>The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.</source>
      <translation>Não se chega à pasta vigiada {folder}. Verifique o disco ou a rede, ou escolha outra.</translation>
    </message>
    <message>
      <source>There is an account of this name. Add something that tells the two apart.</source>
      <translation>Já há uma conta com este nome. Junte algo que as distinga.</translation>
    </message>
    <message>
      <source>There is no room for the backup in {folder}. The last backup there is untouched. Make room, or choose another drive.</source>
      <translation>Não há espaço para a cópia em {folder}. A última está intacta. Arranje espaço ou escolha outro disco.</translation>
    </message>
    <message>
      <source>There is no room for the bundle in {folder}, and nothing was left there. Make room or choose another place.</source>
      <translation>Não há espaço para o pacote em {folder}, e nada ficou lá. Arranje espaço ou escolha outro lugar.</translation>
    </message>
    <message>
      <source>There is no room for the list in {folder}. Choose another folder.</source>
      <translation>Não há espaço para a lista em {folder}. Escolha outra pasta.</translation>
    </message>
    <message>
      <source>There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.</source>
      <translation>Não há espaço para o relatório em {folder}. Arranje espaço ou escolha outra pasta; o registo está seguro.</translation>
    </message>
    <message>
      <source>There is no room on this computer for the update ({megabytes} MB). Make room, then try again. Nothing was changed.</source>
      <translation>Não há espaço neste computador para a atualização ({megabytes} MB). Libere espaço e tente de novo. Nada foi alterado.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack the backup beside the records. Make room, then restore again.</source>
      <translation>Não há espaço para desempacotar a cópia. Arranje espaço e reponha de novo.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack {file}. Make room on the disk, then open it again.</source>
      <translation>Não há espaço para desempacotar {file}. Arranje espaço no disco e abra-o de novo.</translation>
    </message>
    <message>
      <source>There is not enough memory free for {file}. Close other programs and open the film again.</source>
      <translation>Não há memória livre para {file}. Feche outros programas e abra a radiografia de novo.</translation>
    </message>
    <message>
      <source>There is not enough memory free to analyse the film. Close other programs and try again.</source>
      <translation>Não há memória livre para analisar a radiografia. Feche outros programas e tente de novo.</translation>
    </message>
    <message>
      <source>There is nothing from before to return to.</source>
      <translation>Não há nada anterior a que voltar.</translation>
    </message>
    <message>
      <source>These records were changed after they were saved, behind the program's back: {name}. They are in the backup as they are now. Check the audit, and keep the backups from before.</source>
      <translation>Estes registos foram alterados depois de guardados, por fora do programa: {name}. Estão na cópia de segurança tal como estão agora. Verifique a auditoria e conserve as cópias anteriores.</translation>
    </message>
    <message>
      <source>This account is not there any more. Open the list of accounts again.</source>
      <translation>Esta conta já não está. Abra a lista de contas de novo.</translation>
    </message>
    <message>
      <source>This backup is encrypted: type its passphrase or its recovery key. Nothing was changed.</source>
      <translation>Esta cópia de segurança está cifrada: escreva a frase-passe ou a chave de recuperação dela. Nada foi alterado.</translation>
    </message>
    <message>
      <source>This clinic number is used for more than one person. Make sure whose film this is.</source>
      <translation>Este número é usado por mais de uma pessoa. Assegure-se de quem é a radiografia.</translation>
    </message>
    <message>
      <source>This computer has {gb} GB of memory; the program is made for 4 GB. Keep all other programs closed while films are read.</source>
      <translation>Este computador tem {gb} GB de memória; o programa foi feito para 4 GB. Mantenha os outros programas fechados enquanto se leem radiografias.</translation>
    </message>
    <message>
      <source>This copy of the program trusts nobody's updates, so {file} was not installed. Install the program anew.</source>
      <translation>Esta cópia do programa não confia nas atualizações de ninguém, por isso {file} não foi instalado. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>This day has not come yet. Look at it once more: the patient's age counts from it.</source>
      <translation>Esse dia ainda não chegou. Veja de novo: a idade do doente conta-se a partir dele.</translation>
    </message>
    <message>
      <source>This day is before the patient's birth date. Look at both once more: the patient's age counts from this day, and a clock of the X-ray unit may be wrong.</source>
      <translation>Este dia é anterior à data de nascimento do paciente. Veja os dois mais uma vez: a idade do paciente conta a partir deste dia, e o relógio do aparelho de raios X pode estar errado.</translation>
    </message>
    <message>
      <source>This is neither the passphrase nor the recovery key of this backup: it wants the one of the day it was made.</source>
      <translation>Não é nem a frase-passe nem a chave de recuperação desta cópia: é precisa a do dia em que foi feita.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day hour:minute, or leave it empty.</source>
      <translation>Isto não é uma data. Escreva ano-mês-dia hora:minuto, ou deixe vazio.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day, such as 2019-04-23.</source>
      <translation>Isto não é uma data. Escreva ano-mês-dia, como 2019-04-23.</translation>
    </message>
    <message>
      <source>This is not the passphrase of these records. Type it again; you may try as often as you need.</source>
      <translation>Esta não é a frase secreta destes registos. Escreva-a de novo; quantas vezes precisar.</translation>
    </message>
    <message>
      <source>This is not what the paper has in this group.</source>
      <translation>Isto não é o que o papel tem neste grupo.</translation>
    </message>
    <message>
      <source>This is the only administrator. Make somebody else one first; else nobody could change accounts any more.</source>
      <translation>É o único administrador. Nomeie antes outro.</translation>
    </message>
    <message>
      <source>This line and those after it were cut off the end.</source>
      <translation>Esta linha e as seguintes foram cortadas do fim.</translation>
    </message>
    <message>
      <source>This line is not the one that was written down, or that the backup has.</source>
      <translation>Esta linha não é a que foi anotada ou a que a cópia tem.</translation>
    </message>
    <message>
      <source>This line was taken out.</source>
      <translation>Esta linha foi tirada.</translation>
    </message>
    <message>
      <source>This line, or one before it, was changed after it was written.</source>
      <translation>Esta linha, ou uma antes, foi mudada depois de escrita.</translation>
    </message>
    <message>
      <source>This number does not pass the clinic's own check and was accepted as it is. Make sure that it is right.</source>
      <translation>Este número não passa no controlo próprio do centro e foi aceite tal como está. Confirme que está certo.</translation>
    </message>
    <message>
      <source>This record is not there. Search the list of records again.</source>
      <translation>Este registo não está. Procure de novo na lista.</translation>
    </message>
    <message>
      <source>This record was changed meanwhile. Open it again from the list and repeat the change.</source>
      <translation>Este registo mudou entretanto. Abra-o de novo e repita a mudança.</translation>
    </message>
    <message>
      <source>This recovery key is well typed, but belongs to other records, or a newer page was printed since.</source>
      <translation>Esta chave está bem escrita, mas é de outros registos, ou foi impressa uma página mais nova.</translation>
    </message>
    <message>
      <source>Too few different signs. Four words that do not belong together are good.</source>
      <translation>Poucos sinais diferentes. Quatro palavras sem relação servem bem.</translation>
    </message>
    <message>
      <source>Type at least one name.</source>
      <translation>Escreva pelo menos um nome.</translation>
    </message>
    <message>
      <source>Type the birth date, or tick "not known" and estimate the age.</source>
      <translation>Escreva a data de nascimento, ou marque “desconhecida” e estime a idade.</translation>
    </message>
    <message>
      <source>Type the clinic number.</source>
      <translation>Escreva o número do processo.</translation>
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation>Escreva o nome da pessoa.</translation>
    </message>
    <message>
      <source>Type the reader's name.</source>
      <translation>Escreva o nome do leitor.</translation>
    </message>
    <message>
      <source>Type your own conclusion.</source>
      <translation>Escreva a sua própria conclusão.</translation>
    </message>
    <message>
      <source>What is on this computer of that update is damaged and is not used. Install it again from the stick.</source>
      <translation>O que há dessa atualização neste computador está danificado e não é usado. Instale-a de novo a partir da pen.</translation>
    </message>
    <message>
      <source>What was written to {folder} did not come back the same, so it is no backup. Use another stick; this one may be worn.</source>
      <translation>O que foi escrito em {folder} não voltou igual, não é uma cópia. Use outra pen; esta pode estar gasta.</translation>
    </message>
    <message>
      <source>Which danger sign? Answer Yes for one of them, or choose None.</source>
      <translation>Que sinal de perigo? Responda Sim num deles, ou escolha Nenhum.</translation>
    </message>
    <message>
      <source>You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own.</source>
      <translation>Não pode ver a pasta {file}. Peça o direito de a ler, ou abra uma cópia sua.</translation>
    </message>
    <message>
      <source>You may not read the backup {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Não pode ler a cópia {file}. Copie-a para uma pasta sua, ou peça o direito de a ler.</translation>
    </message>
    <message>
      <source>You may not read the update {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Você não pode ler a atualização {file}. Copie-a para uma pasta sua ou peça o direito de lê-la.</translation>
    </message>
    <message>
      <source>You may not read {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Não pode ler {file}. Copie-o para uma pasta sua, ou peça o direito de o ler.</translation>
    </message>
    <message>
      <source>You may not write into {folder}, so no backup was made. Choose another folder, or open the stick's lock.</source>
      <translation>Não pode escrever em {folder}, e não se fez cópia. Escolha outra pasta, ou solte o trinco da pen.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder for the list.</source>
      <translation>Não pode escrever em {folder}. Escolha outra pasta para a lista.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder; the record itself is safe.</source>
      <translation>Não pode escrever em {folder}. Escolha outra pasta; o registo está seguro.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another place for the bundle, or unlock the stick.</source>
      <translation>Não pode escrever em {folder}. Escolha outro lugar, ou solte o trinco da pen.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records, so nothing was restored. Ask for the right to write there.</source>
      <translation>Não pode escrever na pasta dos registos, e nada foi reposto. Peça esse direito.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records. Ask for the right to write there, then start again.</source>
      <translation>Não pode escrever na pasta dos registos. Peça esse direito e reinicie.</translation>
    </message>
    <message>
      <source>You may not write where updates are kept on this computer. Ask for the right to do so. Nothing was changed.</source>
      <translation>Você não pode gravar onde as atualizações ficam neste computador. Peça esse direito. Nada foi alterado.</translation>
    </message>
    <message>
      <source>no usable graphics card was found</source>
      <translation>não foi encontrada placa gráfica utilizável</translation>
    </message>
    <message>
      <source>that folder</source>
      <translation>essa pasta</translation>
    </message>
    <message>
      <source>the graphics card calculated differently from the CPU and is not used</source>
      <translation>a placa gráfica calculou diferente do processador e não é usada</translation>
    </message>
    <message>
      <source>the graphics card failed; the CPU goes on in its place</source>
      <translation>a placa gráfica falhou; o processador continua</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>desconhecido</translation>
    </message>
    <message>
      <source>{file} brings a program too old to read the records on this computer. It was not installed.</source>
      <translation>{file} traz um programa antigo demais para ler os registros deste computador. Não foi instalado.</translation>
    </message>
    <message>
      <source>{file} brings a program, and this copy cannot be updated that way. Install the new version as this one was installed.</source>
      <translation>{file} traz um programa, e esta cópia não pode ser atualizada assim. Instale a versão nova como esta foi instalada.</translation>
    </message>
    <message>
      <source>{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.</source>
      <translation>Já não se chega a {file}: a pen, o CD ou o disco foi tirado. O encontrado fica. Ponha-o e procure de novo.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the backup again.</source>
      <translation>Não se chega a {file}. A pen está posta? Escolha a cópia de novo.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the update again.</source>
      <translation>{file} não pode ser alcançado. A pen está ligada? Escolha a atualização de novo.</translation>
    </message>
    <message>
      <source>{file} claims {width_px} x {height_px} pixels, far more than any chest film. Export the film again in its own size.</source>
      <translation>{file} diz ter {width_px} x {height_px} pixels, muito mais do que uma radiografia de tórax. Exporte-a no seu tamanho.</translation>
    </message>
    <message>
      <source>{file} could not be read from the disk, stick or CD. Copy it to this computer and open the copy.</source>
      <translation>{file} não pôde ser lido. Copie-o para este computador e abra a cópia.</translation>
    </message>
    <message>
      <source>{file} could not be read to its end. Was the stick pulled out? Put it in and try again. Nothing was changed.</source>
      <translation>{file} não pôde ser lido até o fim. A pen foi retirada? Ligue-a e tente de novo. Nada foi alterado.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} acaba cedo demais: a cópia está incompleta. Copie-o de novo e abra-o.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again, or restore an older backup. Nothing was changed.</source>
      <translation>{file} acaba cedo demais: a cópia está incompleta. Copie-o de novo, ou reponha uma mais antiga. Nada mudou.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it to the stick again. Nothing was changed.</source>
      <translation>{file} termina cedo demais: a cópia está incompleta. Copie-o de novo para a pen. Nada foi alterado.</translation>
    </message>
    <message>
      <source>{file} has only {width_px} x {height_px} pixels, too few for a film. Export the film again in its own size.</source>
      <translation>{file} tem só {width_px} x {height_px} pixels, poucos para uma radiografia. Exporte-a no seu tamanho.</translation>
    </message>
    <message>
      <source>{file} holds a long series of pictures, not a film. Export the one film from it and open that.</source>
      <translation>{file} tem uma longa série de imagens, não uma radiografia. Exporte a radiografia e abra-a.</translation>
    </message>
    <message>
      <source>{file} holds more than 100,000 files, and not all were searched. Open a folder further down.</source>
      <translation>{file} tem mais de 100 000 ficheiros, e nem todos foram vistos. Abra uma pasta mais abaixo.</translation>
    </message>
    <message>
      <source>{file} holds more than 20,000 files and was not opened. Ask for a ZIP of the films alone.</source>
      <translation>{file} tem mais de 20 000 ficheiros e não foi aberto. Peça um ZIP só das radiografias.</translation>
    </message>
    <message>
      <source>{file} holds no picture, only words about one. Choose the file of the film itself.</source>
      <translation>{file} não tem imagem, só palavras. Escolha o ficheiro da própria radiografia.</translation>
    </message>
    <message>
      <source>{file} is a ZIP inside what was searched, and was not looked into. Open it by itself.</source>
      <translation>{file} é um ZIP dentro do procurado, e não foi visto. Abra-o à parte.</translation>
    </message>
    <message>
      <source>{file} is a copy of a film that was found as well, made for other viewers. Open the film itself.</source>
      <translation>{file} é cópia de uma radiografia também encontrada, feita para outros programas. Abra a própria.</translation>
    </message>
    <message>
      <source>{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again.</source>
      <translation>{file} é um ZIP danificado ou incompleto. Copie-o de novo e abra-o.</translation>
    </message>
    <message>
      <source>{file} is a folder. Open a film inside it.</source>
      <translation>{file} é uma pasta. Abra uma radiografia dentro dela.</translation>
    </message>
    <message>
      <source>{file} is being written or used by another program. Wait until that is done, then open it again.</source>
      <translation>{file} é usado por outro programa. Espere que acabe e abra-o de novo.</translation>
    </message>
    <message>
      <source>{file} is compressed in a way this program cannot read ({name}). Export it without compression or as JPEG.</source>
      <translation>{file} está comprimido de um modo que este programa não lê ({name}). Exporte-o sem compressão ou em JPEG.</translation>
    </message>
    <message>
      <source>{file} is damaged and cannot be read. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} está danificado e não se lê. Copie-o de novo e abra-o.</translation>
    </message>
    <message>
      <source>{file} is damaged so badly that opening it failed; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} está tão danificado que não abriu; o resto está intacto. Copie-o de novo, ou exporte-o sem compressão.</translation>
    </message>
    <message>
      <source>{file} is damaged: its part {part} is not what it was. Restore another backup; nothing was changed.</source>
      <translation>{file} está danificado: a parte {part} não é o que era. Reponha outra cópia; nada mudou.</translation>
    </message>
    <message>
      <source>{file} is damaged: what is in it is not what was signed. Copy it to the stick again from where it came. Nothing was changed.</source>
      <translation>{file} está danificado: o conteúdo não é o que foi assinado. Copie-o de novo da origem para a pen. Nada foi alterado.</translation>
    </message>
    <message>
      <source>{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD.</source>
      <translation>{file} está vazio. Copie-o de novo do aparelho ou do CD.</translation>
    </message>
    <message>
      <source>{file} is far larger than any chest film. Export a single film from the X-ray unit and open that.</source>
      <translation>{file} é muito maior do que uma radiografia de tórax. Exporte uma só e abra-a.</translation>
    </message>
    <message>
      <source>{file} is far larger than any update and was not opened. Ask for another copy.</source>
      <translation>{file} é muito maior que qualquer atualização e não foi aberto. Peça outra cópia.</translation>
    </message>
    <message>
      <source>{file} is far too small for the picture it claims to hold. Export the film again, without compression.</source>
      <translation>{file} é pequeno demais para a imagem que diz ter. Exporte a radiografia sem compressão.</translation>
    </message>
    <message>
      <source>{file} is for another kind of computer or another edition of this program. Ask for the one for this computer.</source>
      <translation>{file} é para outro tipo de computador ou outra edição deste programa. Peça o deste computador.</translation>
    </message>
    <message>
      <source>{file} is locked with a password. Unpack the ZIP with that password, then open the folder.</source>
      <translation>{file} está fechado com palavra-passe. Desempacote o ZIP com ela e abra a pasta.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder or damaged. Without it nobody can tell what of a film's header names the patient, so nothing was written; the film is not at fault. Install the program again.</source>
      <translation>{file} falta na pasta do programa ou está danificado. Sem ele ninguém pode dizer o que no cabeçalho de uma radiografia identifica o paciente, por isso nada foi escrito; a radiografia não tem culpa. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder. Install the program again.</source>
      <translation>Falta {file} na pasta do programa. Instale o programa de novo.</translation>
    </message>
    <message>
      <source>{file} is no film but a paper in DICOM form (PDF). Open the report beside it, or use a DICOM viewer.</source>
      <translation>{file} não é radiografia mas um documento DICOM (PDF). Abra o relatório ao lado, ou um visor DICOM.</translation>
    </message>
    <message>
      <source>{file} is no film but this program's picture of a reading. Open the film itself.</source>
      <translation>{file} não é radiografia mas a imagem de uma leitura deste programa. Abra a própria radiografia.</translation>
    </message>
    <message>
      <source>{file} is no update of this program. Choose a file that ends in .pneumo-pack.</source>
      <translation>{file} não é uma atualização deste programa. Escolha um ficheiro que termine em .pneumo-pack.</translation>
    </message>
    <message>
      <source>{file} is not a backup of this program. Choose a file that ends in .pneumo-backup.</source>
      <translation>{file} não é uma cópia deste programa. Escolha um ficheiro que acabe em .pneumo-backup.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP or BMP file.</source>
      <translation>{file} não é uma imagem que este programa conheça. Abra um ficheiro DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP ou BMP.</translation>
    </message>
    <message>
      <source>{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again.</source>
      <translation>{file} não está lá. Se está numa pen ou CD, ponha-o; senão verifique o nome. Abra-o de novo.</translation>
    </message>
    <message>
      <source>{file} is older than what is in use. It is installed only if you say that you want the older one.</source>
      <translation>{file} é mais antigo que o que está em uso. Só é instalado se você disser que quer o mais antigo.</translation>
    </message>
    <message>
      <source>{file} is packed in a way this program cannot read. Unpack the ZIP with another program and open the folder.</source>
      <translation>{file} está empacotado de um modo que este programa não lê. Desempacote-o com outro e abra a pasta.</translation>
    </message>
    <message>
      <source>{file} is the list of contents of a CD, not a film. Open one of the films beside it.</source>
      <translation>{file} é o índice de um CD, não uma radiografia. Abra uma das que estão ao lado.</translation>
    </message>
    <message>
      <source>{file} is what is in use already. Nothing was changed.</source>
      <translation>{file} já é o que está em uso. Nada foi alterado.</translation>
    </message>
    <message>
      <source>{file} needs a newer program (version {version}). Update the program first. Nothing was changed.</source>
      <translation>{file} precisa de um programa mais novo (versão {version}). Atualize primeiro o programa. Nada foi alterado.</translation>
    </message>
    <message>
      <source>{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again.</source>
      <translation>{file} está no índice do CD, mas não existe. Mande refazer o CD ou a cópia.</translation>
    </message>
    <message>
      <source>{file} took far too long to open and was given up; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} demorou demais e foi abandonado; o resto está intacto. Copie-o de novo, ou exporte-o sem compressão.</translation>
    </message>
    <message>
      <source>{file} was made by a newer version of this program. Install that version first; nothing was changed.</source>
      <translation>{file} é de uma versão mais nova. Instale-a antes; nada mudou.</translation>
    </message>
    <message>
      <source>{file} was not opened: the part of the program that opens films did not start. Close other programs and try again; if that fails, install the program again.</source>
      <translation>{file} não foi aberto: a parte que abre radiografias não arrancou. Feche outros programas e tente de novo; se falhar, reinstale.</translation>
    </message>
    <message>
      <source>{file} was signed by somebody whom this program does not know, and was not installed. Ask who gave it to you where it comes from.</source>
      <translation>{file} foi assinado por alguém que este programa não conhece e não foi instalado. Pergunte a quem o deu de onde vem.</translation>
    </message>
    <message>
      <source>{file} with the passphrase could not be read. Check its name and rights.</source>
      <translation>{file} com a frase secreta não pôde ser lido. Verifique nome e direitos.</translation>
    </message>
    <message>
      <source>{file} would unpack to far more than any films do and was not opened. Ask who sent it for another copy.</source>
      <translation>{file} ocuparia muito mais do que radiografias e não foi aberto. Peça outra cópia.</translation>
    </message>
    <message>
      <source>{file} would unpack to more than 8 gigabytes and was not opened. Ask for several smaller ZIPs.</source>
      <translation>{file} ocuparia mais de 8 gigabytes e não foi aberto. Peça vários ZIP menores.</translation>
    </message>
    <message>
      <source>{file}, the list of contents of the CD, is damaged. Open the folder of the CD: its films are found without it.</source>
      <translation>{file}, o índice do CD, está danificado. Abra a pasta do CD: as radiografias acham-se sem ele.</translation>
    </message>
    <message>
      <source>{number} belongs to a person known by name and stays there. Only records of an unknown person can be merged.</source>
      <translation>{number} é de uma pessoa conhecida pelo nome e fica lá. Só se fundem registos de desconhecidos.</translation>
    </message>
    <message>
      <source>{what}: {value} cannot be. It must lie between {low} and {high}.</source>
      <translation>{what}: {value} não pode ser. Tem de estar entre {low} e {high}.</translation>
    </message>
    <message>
      <source>{what}: {value} is no number that can be kept here.</source>
      <translation>{what}: {value} não é um número que se possa guardar aqui.</translation>
    </message>
    <message>
      <source>{what}: {value} is unusual. Look at it once more.</source>
      <translation>{what}: {value} é invulgar. Veja mais uma vez.</translation>
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
      <translation>AUC: 1 separa todas as radiografias com pneumonia, 0.5 é o acaso. Sensibilidade: parte das com pneumonia com pelo menos 50. Especificidade: parte das outras abaixo de 50.</translation>
    </message>
    <message>
      <source>About this model</source>
      <translation>Acerca deste modelo</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exatidão</translation>
    </message>
    <message>
      <source>Accuracy of the rest</source>
      <translation>Exatidão do resto</translation>
    </message>
    <message>
      <source>Calibration error</source>
      <translation>Erro de calibração</translation>
    </message>
    <message>
      <source>Called uncertain</source>
      <translation>Ditas incertas</translation>
    </message>
    <message>
      <source>Data:</source>
      <translation>Dados:</translation>
    </message>
    <message>
      <source>Films: {counts}</source>
      <translation>Radiografias: {counts}</translation>
    </message>
    <message>
      <source>Network: {name}, {size} x {size} pixels</source>
      <translation>Rede: {name}, {size} x {size} pixels</translation>
    </message>
    <message>
      <source>Not for:</source>
      <translation>Não para:</translation>
    </message>
    <message>
      <source>Scores from {low} to {high} are called uncertain</source>
      <translation>Pontuações de {low} a {high} dizem-se incertas</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Corte de rastreio: {cut}; poucas radiografias com pneumonia ficam abaixo</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Sensibilidade</translation>
    </message>
    <message>
      <source>Specificity</source>
      <translation>Especificidade</translation>
    </message>
    <message>
      <source>Trained on: {value}</source>
      <translation>Treinado com: {value}</translation>
    </message>
    <message>
      <source>Weights (SHA-256): {value}</source>
      <translation>Pesos (SHA-256): {value}</translation>
    </message>
    <message>
      <source>What it was measured to be worth, with 95 % intervals in brackets:</source>
      <translation>O que vale segundo as medições, com intervalos de 95 % entre parênteses:</translation>
    </message>
    <message>
      <source>{name}, version {version}, {date}</source>
      <translation>{name}, versão {version}, {date}</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} radiografias</translation>
    </message>
    <message>
      <source>{n} films with pneumonia</source>
      <translation>{n} radiografias com pneumonia</translation>
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
      <translation>Listar as novas radiografias</translation>
    </message>
    <message>
      <source>New film: {file}</source>
      <translation>Nova radiografia: {file}</translation>
    </message>
    <message>
      <source>New film: {patient}, {file}</source>
      <translation>Nova radiografia: {patient}, {file}</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Aberta</translation>
    </message>
    <message>
      <source>Open the new film</source>
      <translation>Abrir a nova radiografia</translation>
    </message>
  </context>
  <context>
    <name>NumberSettings</name>
    <message>
      <source>9 is a digit, A a letter, X either: {example}</source>
      <translation>9 é um algarismo, A uma letra, X qualquer: {example}</translation>
    </message>
    <message>
      <source>Any number</source>
      <translation>Qualquer número</translation>
    </message>
    <message>
      <source>Clinic numbers</source>
      <translation>Números do processo</translation>
    </message>
    <message>
      <source>Given by the program</source>
      <translation>Dados pelo programa</translation>
    </message>
    <message>
      <source>Our own pattern</source>
      <translation>O nosso próprio padrão</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>Padrão</translation>
    </message>
    <message>
      <source>Prefix of this site</source>
      <translation>Prefixo deste local</translation>
    </message>
    <message>
      <source>Such as {example}; the last character finds mistakes.</source>
      <translation>Como {example}; o último carácter descobre erros.</translation>
    </message>
  </context>
  <context>
    <name>NumberTools</name>
    <message>
      <source>A provisional number for somebody not known by name yet (Ctrl+Shift+K)</source>
      <translation>Um número provisório para alguém ainda sem nome conhecido (Ctrl+Shift+K)</translation>
    </message>
    <message>
      <source>It is another clinic's number</source>
      <translation>É o número de outra clínica</translation>
    </message>
    <message>
      <source>Next number</source>
      <translation>Próximo número</translation>
    </message>
    <message>
      <source>Provisional number. Merge the record with the right patient later, in Records.</source>
      <translation>Número provisório. Funda depois com o paciente certo, em Registos.</translation>
    </message>
    <message>
      <source>The next free clinic number (Ctrl+Shift+N)</source>
      <translation>O próximo número livre (Ctrl+Shift+N)</translation>
    </message>
    <message>
      <source>Unknown person</source>
      <translation>Pessoa desconhecida</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Not this one</source>
      <translation>Não este</translation>
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
        <numerusform>%n registo</numerusform>
        <numerusform>%n registos</numerusform>
      </translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Número do processo</translation>
    </message>
    <message>
      <source>Erase the chosen…</source>
      <translation>Apagar os escolhidos…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Records older than {years} years, oldest first. Nothing is erased by itself: choose what is no longer to be kept. Children's records often have to be kept longer.</source>
      <translation>Registos com mais de {years} anos, os mais antigos primeiro. Nada se apaga por si: escolha o que já não é de guardar. Os de crianças têm muitas vezes de ser guardados mais tempo.</translation>
    </message>
    <message>
      <source>Records past their time</source>
      <translation>Registos vencidos</translation>
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
      <translation>Pelo menos 10 sinais. Quatro palavras sem relação são fáceis de lembrar e difíceis de adivinhar, como uma planta, uma ferramenta, uma cidade e uma cor. Não o nome da clínica.</translation>
    </message>
    <message>
      <source>Caps Lock seems to be on.</source>
      <translation>Caps Lock parece ligado.</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>Nova frase secreta</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Mostrar o que se escreve</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>A mesma outra vez</translation>
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>Passphrase in use now</source>
      <translation>Frase secreta em uso</translation>
    </message>
  </context>
  <context>
    <name>Patient</name>
    <message>
      <source>Female</source>
      <translation>Feminino</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Masculino</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconhecido</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Outro</translation>
    </message>
    <message>
      <source>about {age}</source>
      <translation>cerca de {age}</translation>
    </message>
    <message>
      <source>{patient}, provisional</source>
      <translation>{patient}, provisório</translation>
    </message>
  </context>
  <context>
    <name>PatientForm</name>
    <message>
      <source>Birth date</source>
      <translation>Data de nascimento</translation>
    </message>
    <message>
      <source>Birth date not known</source>
      <translation>Data de nascimento desconhecida</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Escolher</translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Número do processo</translation>
    </message>
    <message>
      <source>Estimated age</source>
      <translation>Idade estimada</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Sexo</translation>
    </message>
    <message>
      <source>Unknown, {day}</source>
      <translation>Desconhecido, {day}</translation>
    </message>
    <message>
      <source>about {age}, estimated</source>
      <translation>cerca de {age}, estimada</translation>
    </message>
    <message>
      <source>yyyy-mm-dd, yyyy-mm or yyyy</source>
      <translation>aaaa-mm-dd, aaaa-mm ou aaaa</translation>
    </message>
  </context>
  <context>
    <name>PatientMore</name>
    <message>
      <source>Caregiver is the patient's</source>
      <translation>O acompanhante é</translation>
    </message>
    <message>
      <source>Caregiver's name</source>
      <translation>Nome do acompanhante</translation>
    </message>
    <message>
      <source>Caregiver's phone</source>
      <translation>Telefone do acompanhante</translation>
    </message>
    <message>
      <source>Family name</source>
      <translation>Apelido</translation>
    </message>
    <message>
      <source>More: caregiver, village…</source>
      <translation>Mais: acompanhante, aldeia…</translation>
    </message>
    <message>
      <source>National id</source>
      <translation>Número nacional</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>Aldeia</translation>
    </message>
    <message>
      <source>mother, aunt, …</source>
      <translation>mãe, tia, …</translation>
    </message>
  </context>
  <context>
    <name>PeriodChoice</name>
    <message>
      <source>All films</source>
      <translation>Todas as radiografias</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Qualquer data</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primeiro dia</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>De … a …</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Últimos 7 dias</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último dia</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>O mês passado</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Período</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Este mês</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Este ano</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoje</translation>
    </message>
    <message>
      <source>year-month-day, such as 2026-03-14</source>
      <translation>ano-mês-dia, como 2026-03-14</translation>
    </message>
  </context>
  <context>
    <name>PreviewWindow</name>
    <message>
      <source>(given when saved)</source>
      <translation>(dado ao guardar)</translation>
    </message>
    <message>
      <source>As it was kept: {number}, version {version}, {state}.</source>
      <translation>Como foi guardado: {number}, versão {version}, {state}.</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exportar PDF…</translation>
    </message>
    <message>
      <source>Not kept yet. It follows what you type; save to keep it.</source>
      <translation>Ainda não guardado. Segue o que escreve; guarde para o conservar.</translation>
    </message>
    <message>
      <source>Preview of the report</source>
      <translation>Pré-visualização do relatório</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>There is no reading to show. Analyse a film or open a record.</source>
      <translation>Não há leitura para mostrar. Analise uma radiografia ou abra um registo.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versão</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>Versão {n}</translation>
    </message>
  </context>
  <context>
    <name>QuickPhrases</name>
    <message>
      <source>Consolidation: </source>
      <translation>Consolidação: </translation>
    </message>
    <message>
      <source>Film not good enough to be judged; repeat it.</source>
      <translation>Radiografia insuficiente para julgar; repetir.</translation>
    </message>
    <message>
      <source>No consolidation, no effusion.</source>
      <translation>Sem consolidação nem derrame.</translation>
    </message>
    <message>
      <source>Patchy shadowing of both lungs.</source>
      <translation>Opacidades dispersas em ambos os pulmões.</translation>
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
      <translation>Referir a um médico hoje.</translation>
    </message>
  </context>
  <context>
    <name>ReadingPanel</name>
    <message>
      <source>Reading of the program</source>
      <translation>Leitura do programa</translation>
    </message>
  </context>
  <context>
    <name>RecordFilterRow</name>
    <message>
      <source>Any conclusion</source>
      <translation>Qualquer conclusão</translation>
    </message>
    <message>
      <source>Any outcome</source>
      <translation>Qualquer resultado</translation>
    </message>
    <message>
      <source>Any reader</source>
      <translation>Qualquer leitor</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Qualquer estado</translation>
    </message>
    <message>
      <source>Ask for all records again</source>
      <translation>Pedir de novo todos os registos</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpar</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Só palavras próprias</translation>
    </message>
    <message>
      <source>Patient {number} only</source>
      <translation>Só o paciente {number}</translation>
    </message>
  </context>
  <context>
    <name>RecordsModel</name>
    <message>
      <source>Clinic number</source>
      <translation>Nº processo</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusão</translation>
    </message>
    <message>
      <source>In own words</source>
      <translation>Em palavras próprias</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
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
      <translation>Leitor</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Pontos</translation>
    </message>
    <message>
      <source>Sex, age</source>
      <translation>Sexo, idade</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Espera por uma pessoa</translation>
    </message>
  </context>
  <context>
    <name>RecordsPage</name>
    <message>
      <source>Erase patient…</source>
      <translation>Apagar paciente…</translation>
    </message>
    <message>
      <source>Export reports as one PDF…</source>
      <translation>Exportar relatórios num PDF…</translation>
    </message>
    <message>
      <source>Give the records of an unknown person to the right patient, or take that back</source>
      <translation>Dar os registos de uma pessoa desconhecida ao paciente certo, ou desfazer isso</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Fundir…</translation>
    </message>
    <message>
      <source>No record matches what is asked for above. Clear the filter, or ask for less.</source>
      <translation>Nenhum registo cumpre o pedido. Limpe o filtro, ou peça menos.</translation>
    </message>
    <message>
      <source>No record matches. Try part of the name or of the number.</source>
      <translation>Nenhum registo corresponde. Tente parte do nome ou do número.</translation>
    </message>
    <message>
      <source>No records yet. A record appears here when you save a reading.</source>
      <translation>Ainda não há registos. Aparece um aqui quando guardar uma leitura.</translation>
    </message>
    <message>
      <source>Open record</source>
      <translation>Abrir registo</translation>
    </message>
    <message>
      <source>Preview report</source>
      <translation>Pré-visualizar</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Registos</translation>
    </message>
    <message>
      <source>Search by number, clinic number or name</source>
      <translation>Procurar por número, número do processo ou nome</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Mostrar mais</translation>
    </message>
    <message>
      <source>The records of the chosen line's clinic number, newest first</source>
      <translation>Os registos do número escolhido, os mais novos primeiro</translation>
    </message>
    <message>
      <source>This patient's records</source>
      <translation>Registos deste paciente</translation>
    </message>
    <message>
      <source>Waits for a person's first impression</source>
      <translation>Espera a primeira impressão de uma pessoa</translation>
    </message>
    <message>
      <source>{name} (provisional)</source>
      <translation>{name} (provisório)</translation>
    </message>
    <message>
      <source>{shown} of {total} shown, newest first.</source>
      <translation>{shown} de {total} mostrados, os mais novos primeiro.</translation>
    </message>
  </context>
  <context>
    <name>RecoveryKeyPage</name>
    <message>
      <source>A PDF of it belongs on a stick that you lock away, never on this computer: it opens everything.</source>
      <translation>Um PDF disto pertence a uma pen que feche à chave, nunca a este computador: abre tudo.</translation>
    </message>
    <message>
      <source>Group {number}: {group}</source>
      <translation>Grupo {number}: {group}</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten, only this key opens the records. Print it now and keep the page where the clinic keeps its money and keys. It is shown this once and is kept nowhere on this computer.</source>
      <translation>Se a frase secreta for esquecida, só esta chave abre os registos. Imprima-a agora e guarde a página onde a clínica guarda dinheiro e chaves. É mostrada esta vez e não fica neste computador.</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Print the page…</source>
      <translation>Imprimir a página…</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>Enviado à impressora.</translation>
    </message>
    <message>
      <source>The recovery key</source>
      <translation>A chave de recuperação</translation>
    </message>
    <message>
      <source>Write it as PDF…</source>
      <translation>Escrevê-la em PDF…</translation>
    </message>
    <message>
      <source>Write the recovery key</source>
      <translation>Escrever a chave de recuperação</translation>
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
      <translation>Guarde esta página onde a clínica guarda dinheiro e chaves, não ao lado do computador.</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Chave de recuperação</translation>
    </message>
    <message>
      <source>Recovery key of the records</source>
      <translation>Chave de recuperação dos registos</translation>
    </message>
    <message>
      <source>The films, records and reports of this clinic are encrypted. If their passphrase is forgotten, this key opens them and lets you choose a new passphrase. Without both, nobody can ever read them again, nor can the makers of the program.</source>
      <translation>As radiografias, registos e relatórios desta clínica estão cifrados. Se a frase secreta for esquecida, esta chave abre-os e deixa escolher outra. Sem ambas, ninguém os poderá ler mais, nem os autores do programa.</translation>
    </message>
    <message>
      <source>To use it: start the program, choose “Use the recovery key”, and type the seven groups. Small letters and missing hyphens do no harm. There is no letter O, I, L or U in it. The last sign of each group is a check sign: the program says which group is mistyped.</source>
      <translation>Para a usar: inicie o programa, escolha “Usar a chave de recuperação” e escreva os sete grupos. Minúsculas e hífenes em falta não fazem mal. Não há O, I, L nem U. O último sinal de cada grupo é de controlo: o programa diz que grupo está mal escrito.</translation>
    </message>
    <message>
      <source>When a new recovery key is made, this page opens nothing any more: destroy it then.</source>
      <translation>Quando se faz uma chave nova, esta página já não abre nada: destrua-a então.</translation>
    </message>
    <message>
      <source>Whoever has this page and the computer, or a copy of its disk, can read every record.</source>
      <translation>Quem tem esta página e o computador, ou uma cópia do disco, pode ler todos os registos.</translation>
    </message>
  </context>
  <context>
    <name>ReferralDialog</name>
    <message>
      <source>A folder</source>
      <translation>Uma pasta</translation>
    </message>
    <message>
      <source>Black strip above</source>
      <translation>Faixa preta em cima</translation>
    </message>
    <message>
      <source>Black strip below</source>
      <translation>Faixa preta em baixo</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Cancelado: nada foi escrito.</translation>
    </message>
    <message>
      <source>Choose place and write…</source>
      <translation>Escolher lugar e escrever…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>De-identified</source>
      <translation>Sem identidade</translation>
    </message>
    <message>
      <source>For advice or teaching. Names, numbers, free words, times and true dates are removed by DICOM PS3.15; sex, age, signs, film and reading stay.</source>
      <translation>Para conselho ou ensino. Nomes, números, palavras livres, horas e datas verdadeiras são tirados segundo DICOM PS3.15; sexo, idade, sinais, radiografia e leitura ficam.</translation>
    </message>
    <message>
      <source>For treatment elsewhere. The film is the clinic's own file.</source>
      <translation>Para tratamento noutro lugar. A radiografia é o próprio ficheiro da clínica.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Como</translation>
    </message>
    <message>
      <source>I have looked: nothing left in the film names the patient</source>
      <translation>Eu vi: nada na radiografia nomeia o paciente</translation>
    </message>
    <message>
      <source>Is there writing in the film? Draw a black rectangle over every name, number or date.</source>
      <translation>Há texto na radiografia? Trace um retângulo preto sobre cada nome, número ou data.</translation>
    </message>
    <message>
      <source>One ZIP file</source>
      <translation>Um ficheiro ZIP</translation>
    </message>
    <message>
      <source>Referral bundle of {number}</source>
      <translation>Pacote de referência de {number}</translation>
    </message>
    <message>
      <source>Report, film, heat map, FHIR record, DICOM files, checksums and a README, for another clinic.</source>
      <translation>Relatório, radiografia, mapa de calor, registo FHIR, ficheiros DICOM, somas de controlo e um README, para outra clínica.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Desfazer</translation>
    </message>
    <message>
      <source>There is writing in this film. Draw a black rectangle over every name, number or date: nothing else removes it.</source>
      <translation>Há texto nesta radiografia. Trace um retângulo preto sobre cada nome, número ou data: nada mais o tira.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>O quê</translation>
    </message>
    <message>
      <source>Where the bundle is to lie</source>
      <translation>Onde o pacote deve ficar</translation>
    </message>
    <message>
      <source>With the patient's name</source>
      <translation>Com o nome do paciente</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>A escrever…</translation>
    </message>
    <message>
      <source>Written whole: {place}
Take the stick out only by the system's own way.</source>
      <translation>Escrito inteiro: {place}
Tire a pen só pela via do sistema.</translation>
    </message>
  </context>
  <context>
    <name>ReportSettings</name>
    <message>
      <source>Address</source>
      <translation>Endereço</translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Como a janela</translation>
    </message>
    <message>
      <source>Choose a logo</source>
      <translation>Escolher um logótipo</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>Clínica</translation>
    </message>
    <message>
      <source>Head and foot of the report</source>
      <translation>Cabeça e pé do relatório</translation>
    </message>
    <message>
      <source>Language of the report</source>
      <translation>Língua do relatório</translation>
    </message>
    <message>
      <source>Languages other than English are machine-made drafts that need a native reader.</source>
      <translation>As línguas que não o inglês são rascunhos feitos por máquina que precisam de um leitor nativo.</translation>
    </message>
    <message>
      <source>Line at the foot of every page</source>
      <translation>Linha no pé de cada página</translation>
    </message>
    <message>
      <source>Logo (PNG, JPEG or SVG)</source>
      <translation>Logótipo (PNG, JPEG ou SVG)</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papel</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefone</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>Imagens (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Usual in this country</source>
      <translation>O usual neste país</translation>
    </message>
  </context>
  <context>
    <name>Reports</name>
    <message numerus="yes">
      <source>Export %n report(s) as one PDF</source>
      <translation>
        <numerusform>Exportar %n relatório num PDF</numerusform>
        <numerusform>Exportar %n relatórios num PDF</numerusform>
      </translation>
    </message>
    <message>
      <source>Export report</source>
      <translation>Exportar relatório</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Relatórios</translation>
    </message>
    <message>
      <source>reports</source>
      <translation>relatorios</translation>
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
      <translation>Padrão de investigação, não para escolher tratamento</translation>
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
        <numerusform>%n registo da cópia foi apagado aqui depois: é apagado de novo.</numerusform>
        <numerusform>%n registos da cópia foram apagados aqui depois: são apagados de novo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) of this computer not in the backup: kept in the folder beside.</source>
      <translation>
        <numerusform>%n registo deste computador não está na cópia: fica guardado na pasta ao lado.</numerusform>
        <numerusform>%n registos deste computador não estão na cópia: ficam guardados na pasta ao lado.</numerusform>
      </translation>
    </message>
    <message>
      <source>Afterwards the passphrase and the recovery key of the backup open the records.</source>
      <translation>Depois, a frase-passe e a chave de recuperação da cópia abrem os registos.</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Cópias (*{suffix})</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Feche o programa e inicie-o de novo.</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Ficheiro da cópia</translation>
    </message>
    <message>
      <source>It was made on {moment} by version {version}.</source>
      <translation>Foi feita em {moment} pela versão {version}.</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Nenhum ficheiro escolhido</translation>
    </message>
    <message>
      <source>Open the backup</source>
      <translation>Abrir a cópia</translation>
    </message>
    <message>
      <source>Passphrase or recovery key</source>
      <translation>Frase-passe ou chave de recuperação</translation>
    </message>
    <message>
      <source>Put the backup in the place of the records that are here</source>
      <translation>Pôr a cópia no lugar dos registos daqui</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Repor</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Repor uma cópia</translation>
    </message>
    <message>
      <source>Restored, it is encrypted as the records here are, under the same passphrase.</source>
      <translation>Depois de restaurada, fica cifrada como os registos daqui, com a mesma frase-passe.</translation>
    </message>
    <message>
      <source>The backup is restored.</source>
      <translation>A cópia está reposta.</translation>
    </message>
    <message>
      <source>The backup is whole.</source>
      <translation>A cópia está inteira.</translation>
    </message>
    <message>
      <source>The passphrase of the records stays the one of now.</source>
      <translation>A frase-passe dos registos continua a ser a de agora.</translation>
    </message>
    <message>
      <source>The records from before are kept in {folder}</source>
      <translation>Os registos de antes ficam em {folder}</translation>
    </message>
    <message>
      <source>The records of the backup take the place of those on this computer. What is here now is not deleted: it moves to a folder beside.</source>
      <translation>Os registos da cópia tomam o lugar dos deste computador. O que está aqui não se apaga: passa para uma pasta ao lado.</translation>
    </message>
    <message>
      <source>The records on this computer cannot be read; they are kept as they are.</source>
      <translation>Os registos deste computador não podem ser lidos; ficam como estão.</translation>
    </message>
    <message>
      <source>Type the passphrase of the day it was made, or its recovery key: then it is looked into.</source>
      <translation>Escreva a frase-passe do dia em que foi feita ou a sua chave de recuperação: depois é examinada por dentro.</translation>
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
      <translation>Pontuação</translation>
    </message>
    <message>
      <source>Score {score} of 100. Below {low}: no pattern. Above {high}: suggests pneumonia.</source>
      <translation>Pontuação {score} de 100. Abaixo de {low}: sem padrão. Acima de {high}: sugere pneumonia.</translation>
    </message>
  </context>
  <context>
    <name>SelfTest</name>
    <message>
      <source>A damaged film</source>
      <translation>Uma radiografia danificada</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Auditoria</translation>
    </message>
    <message>
      <source>Backup and restore</source>
      <translation>Cópia e restauro</translation>
    </message>
    <message>
      <source>Bundle without names</source>
      <translation>Pacote sem nomes</translation>
    </message>
    <message>
      <source>Drawing of a film</source>
      <translation>Desenho de uma radiografia</translation>
    </message>
    <message>
      <source>Encryption</source>
      <translation>Cifra</translation>
    </message>
    <message>
      <source>FAILS</source>
      <translation>FALHA</translation>
    </message>
    <message>
      <source>Films of every DICOM compression</source>
      <translation>Radiografias de cada compressão DICOM</translation>
    </message>
    <message>
      <source>Guide, documents and icons</source>
      <translation>Guia, documentos e ícones</translation>
    </message>
    <message>
      <source>Heat maps of the sample films</source>
      <translation>Mapas de calor das radiografias de exemplo</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Línguas</translation>
    </message>
    <message>
      <source>No network</source>
      <translation>Sem rede</translation>
    </message>
    <message>
      <source>Pictures of every other format</source>
      <translation>Imagens dos outros formatos</translation>
    </message>
    <message>
      <source>Place for the records</source>
      <translation>Lugar para os registos</translation>
    </message>
    <message>
      <source>Referral bundle</source>
      <translation>Pacote de referência</translation>
    </message>
    <message>
      <source>Reports in every script</source>
      <translation>Relatórios em cada escrita</translation>
    </message>
    <message>
      <source>Saving a record</source>
      <translation>Guardar um registo</translation>
    </message>
    <message>
      <source>Scores of the sample films</source>
      <translation>Pontuações das radiografias de exemplo</translation>
    </message>
    <message>
      <source>Search in folders, ZIPs and CDs</source>
      <translation>Busca em pastas, ZIPs e CDs</translation>
    </message>
    <message>
      <source>Several reports in one file</source>
      <translation>Vários relatórios num ficheiro</translation>
    </message>
    <message>
      <source>Tags of a film</source>
      <translation>Atributos de uma radiografia</translation>
    </message>
    <message>
      <source>The model</source>
      <translation>O modelo</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>A janela</translation>
    </message>
    <message>
      <source>a backup of {kb} kB was restored into another folder</source>
      <translation>uma cópia de {kb} kB foi restaurada noutra pasta</translation>
    </message>
    <message>
      <source>a film is drawn in {levels} grey levels, and its heat map over it</source>
      <translation>uma radiografia é desenhada em {levels} níveis de cinzento, com o mapa de calor por cima</translation>
    </message>
    <message>
      <source>a record came back with film ({film_kb} kB) and report ({report_kb} kB)</source>
      <translation>um registo voltou com radiografia ({film_kb} kB) e relatório ({report_kb} kB)</translation>
    </message>
    <message>
      <source>can be written, {mb} MB free</source>
      <translation>pode ser escrito, {mb} MB livres</translation>
    </message>
    <message>
      <source>guide in {guides}; {documents} documents and {icons} icons can be opened</source>
      <translation>guia em {guides}; {documents} documentos e {icons} ícones podem ser abertos</translation>
    </message>
    <message>
      <source>half a film is refused, and the next one is opened</source>
      <translation>meia radiografia é recusada e a seguinte abre-se</translation>
    </message>
    <message>
      <source>no socket was opened</source>
      <translation>nenhuma ligação foi aberta</translation>
    </message>
    <message>
      <source>not tried</source>
      <translation>não experimentado</translation>
    </message>
    <message>
      <source>started, painted in {width} x {height}, model ready</source>
      <translation>iniciada, desenhada em {width} x {height}, modelo pronto</translation>
    </message>
    <message>
      <source>window: {window}; report: {report}</source>
      <translation>janela: {window}; relatório: {report}</translation>
    </message>
    <message>
      <source>works</source>
      <translation>funciona</translation>
    </message>
    <message>
      <source>{files} files name neither patient nor clinic</source>
      <translation>{files} ficheiros não identificam nem paciente nem clínica</translation>
    </message>
    <message>
      <source>{files} files show nothing without the passphrase, and all with it</source>
      <translation>{files} ficheiros nada mostram sem a frase-passe, e tudo com ela</translation>
    </message>
    <message>
      <source>{files} files, whole; the FHIR document gives the record back</source>
      <translation>{files} ficheiros, íntegros; o documento FHIR devolve o registo</translation>
    </message>
    <message>
      <source>{films} films in {syntaxes} transfer syntaxes show the right picture</source>
      <translation>{films} radiografias em {syntaxes} sintaxes de transferência mostram a imagem certa</translation>
    </message>
    <message>
      <source>{films} films score as on the model's card, {apart} apart at most</source>
      <translation>{films} radiografias pontuam como na ficha do modelo, com {apart} de diferença no máximo</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP, and that of a CD by its list</source>
      <translation>{films} radiografias encontradas numa pasta e num ZIP, e a de um CD pela sua lista</translation>
    </message>
    <message>
      <source>{films} heat maps are those of the model's card, {apart} apart at most</source>
      <translation>{films} mapas de calor são os da ficha do modelo, com {apart} de diferença no máximo</translation>
    </message>
    <message>
      <source>{films} pictures show the right picture: {formats}</source>
      <translation>{films} ficheiros mostram a imagem certa: {formats}</translation>
    </message>
    <message>
      <source>{lines} lines of a film's header are listed</source>
      <translation>{lines} linhas do cabeçalho de uma radiografia são listadas</translation>
    </message>
    <message>
      <source>{lines} lines, unbroken</source>
      <translation>{lines} linhas, sem ruturas</translation>
    </message>
    <message>
      <source>{name}, {sha256}, on {device}</source>
      <translation>{name}, {sha256}, em {device}</translation>
    </message>
    <message>
      <source>{reports} reports became one file of {pages} pages</source>
      <translation>{reports} relatórios reunidos num ficheiro de {pages} páginas</translation>
    </message>
    <message>
      <source>{reports} reports in {languages} languages and {fonts} fonts give their names back</source>
      <translation>{reports} relatórios em {languages} línguas e {fonts} tipos de letra devolvem os nomes</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A film that appears in it is offered, never opened by itself.</source>
      <translation>Uma radiografia que nela apareça é proposta, nunca aberta por si.</translation>
    </message>
    <message>
      <source>A person reads first, then the program's reading is shown</source>
      <translation>Uma pessoa lê primeiro, depois mostra-se a leitura do programa</translation>
    </message>
    <message>
      <source>A second, weaker output of the network, for films whose score is uncertain or higher. It is for research, not for choosing treatment, and is never printed.</source>
      <translation>Uma segunda saída da rede, mais fraca, para radiografias com pontuação incerta ou maior. É para investigação, não para escolher tratamento, e nunca é impressa.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como o sistema</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>Processador</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Escolha uma pasta a vigiar</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>Device for analysing</source>
      <translation>Dispositivo para analisar</translation>
    </message>
    <message>
      <source>Encryption…</source>
      <translation>Cifra…</translation>
    </message>
    <message>
      <source>Graphics card (CUDA)</source>
      <translation>Placa gráfica (CUDA)</translation>
    </message>
    <message>
      <source>Invert the drag direction on the film: up is darker</source>
      <translation>Inverter o arrasto na radiografia: para cima, mais escuro</translation>
    </message>
    <message>
      <source>Keep these settings</source>
      <translation>Conservar estas definições</translation>
    </message>
    <message>
      <source>Language (from the next start on)</source>
      <translation>Língua (a partir do próximo início)</translation>
    </message>
    <message>
      <source>List records as past their time after</source>
      <translation>Listar como vencidos após</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>No folder is watched</source>
      <translation>Nenhuma pasta é vigiada</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programa</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nome do leitor</translation>
    </message>
    <message>
      <source>Remind of a backup after</source>
      <translation>Lembrar uma cópia após</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Relatório</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Função</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Definições</translation>
    </message>
    <message>
      <source>Show the research pattern: bacterial or viral</source>
      <translation>Mostrar o padrão de investigação: bacteriano ou viral</translation>
    </message>
    <message>
      <source>Thresholds…</source>
      <translation>Limiares…</translation>
    </message>
    <message>
      <source>Watch this folder for new films</source>
      <translation>Vigiar esta pasta por novas radiografias</translation>
    </message>
    <message>
      <source>such as radiographer</source>
      <translation>p. ex. técnico de radiologia</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} dias</translation>
    </message>
    <message>
      <source>{n} years</source>
      <translation>{n} anos</translation>
    </message>
  </context>
  <context>
    <name>ShortCutsPage</name>
    <message>
      <source>Brightness and contrast</source>
      <translation>Brilho e contraste</translation>
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
      <translation>Menu da radiografia</translation>
    </message>
    <message>
      <source>Move the film</source>
      <translation>Mover a radiografia</translation>
    </message>
    <message>
      <source>Reset the view</source>
      <translation>Repor a vista</translation>
    </message>
    <message>
      <source>Short cuts</source>
      <translation>Atalhos</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>double click</source>
      <translation>duplo clique</translation>
    </message>
    <message>
      <source>drag left button</source>
      <translation>arrastar, botão esquerdo</translation>
    </message>
    <message>
      <source>drag middle button, or Space and drag</source>
      <translation>arrastar, botão do meio, ou Espaço e arrastar</translation>
    </message>
    <message>
      <source>right click</source>
      <translation>clique direito</translation>
    </message>
    <message>
      <source>tap Space on the film</source>
      <translation>tocar em Espaço sobre a radiografia</translation>
    </message>
    <message>
      <source>tool, then drag; drag an end to move it; Esc ends it</source>
      <translation>ferramenta, depois arrastar; arrastar uma ponta para a mover; Esc termina</translation>
    </message>
    <message>
      <source>wheel</source>
      <translation>roda</translation>
    </message>
  </context>
  <context>
    <name>SignForm</name>
    <message>
      <source>Air</source>
      <translation>Ar</translation>
    </message>
    <message>
      <source>Breaths could not be counted</source>
      <translation>A respiração não pôde ser contada</translation>
    </message>
    <message>
      <source>Chest indrawing</source>
      <translation>Tiragem subcostal</translation>
    </message>
    <message>
      <source>Cough</source>
      <translation>Tosse</translation>
    </message>
    <message>
      <source>Count…</source>
      <translation>Contar…</translation>
    </message>
    <message>
      <source>Difficult breathing</source>
      <translation>Dificuldade respiratória</translation>
    </message>
    <message>
      <source>Fever</source>
      <translation>Febre</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Medida com</translation>
    </message>
    <message>
      <source>O₂</source>
      <translation>O₂</translation>
    </message>
    <message>
      <source>Space: count</source>
      <translation>Espaço</translation>
    </message>
    <message>
      <source>Stridor in a calm child</source>
      <translation>Estridor numa criança calma</translation>
    </message>
    <message>
      <source>Type the rate, press Space to count breaths, or U if it could not be counted</source>
      <translation>Escreva a frequência, Espaço para contar, ou U se não pôde ser contada</translation>
    </message>
    <message>
      <source>Unable</source>
      <translation>Impossível</translation>
    </message>
    <message>
      <source>Wheeze</source>
      <translation>Sibilos</translation>
    </message>
    <message>
      <source>days</source>
      <translation>dias</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>não medido</translation>
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
      <translation>Copiar tudo o que se vê</translation>
    </message>
    <message>
      <source>Copy row</source>
      <translation>Copiar linha</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>Etiquetas DICOM</translation>
    </message>
    <message>
      <source>Keyword</source>
      <translation>Palavra-chave</translation>
    </message>
    <message>
      <source>Private: means what its maker says</source>
      <translation>Privada: significa o que o fabricante diz</translation>
    </message>
    <message>
      <source>Reading the header…</source>
      <translation>A ler o cabeçalho…</translation>
    </message>
    <message>
      <source>Search tag, keyword or value</source>
      <translation>Procurar etiqueta, palavra-chave ou valor</translation>
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
      <translation>{shown} de {all} elementos. Os privados levam (privado).</translation>
    </message>
  </context>
  <context>
    <name>ThresholdsPage</name>
    <message>
      <source>Above {cut}, the screening cut of the model, more than 1 in 40 films with pneumonia would be read as “{no_pattern}”.</source>
      <translation>Acima de {cut}, o corte de rastreio do modelo, mais de 1 em cada 40 radiografias com pneumonia seria lida como «{no_pattern}».</translation>
    </message>
    <message>
      <source>As delivered</source>
      <translation>Como entregues</translation>
    </message>
    <message>
      <source>High threshold</source>
      <translation>Limiar alto</translation>
    </message>
    <message>
      <source>In use: {low} and {high}, {origin}. Delivered with the model: {factory_low} and {factory_high}.</source>
      <translation>Em uso: {low} e {high}, {origin}. Entregues com o modelo: {factory_low} e {factory_high}.</translation>
    </message>
    <message>
      <source>Low threshold</source>
      <translation>Limiar baixo</translation>
    </message>
    <message>
      <source>New readings use them from now on, and each record keeps and prints those it was made with and where they come from. A new model begins with its own. The change is written down in the audit.</source>
      <translation>As novas leituras usam-nos a partir de agora; cada registo guarda e imprime aqueles com que foi feito e de onde vêm. Um modelo novo começa com os seus. A mudança fica anotada na auditoria.</translation>
    </message>
    <message>
      <source>Scores below the low threshold are read as “{no_pattern}”, above the high one as “{suggests}”, and between them as “{uncertain}”. Change them only after films of your own, with a conclusion known for certain, have shown that it is right: an X-ray unit or patients unlike those of the model shift the score.</source>
      <translation>Uma pontuação abaixo do limiar baixo lê-se como «{no_pattern}», acima do alto como «{suggests}», e entre os dois como «{uncertain}». Mude-os só depois de radiografias próprias, de conclusão certa, terem mostrado que é correto: um aparelho ou pacientes diferentes dos do modelo deslocam a pontuação.</translation>
    </message>
    <message>
      <source>The low threshold must not lie above the high one.</source>
      <translation>O limiar baixo não pode estar acima do alto.</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Limiares</translation>
    </message>
    <message>
      <source>Thresholds of the score</source>
      <translation>Limiares da pontuação</translation>
    </message>
    <message>
      <source>Use these thresholds</source>
      <translation>Usar estes limiares</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  above {low}: suggests pneumonia  ·  nothing between is called uncertain</source>
      <translation>abaixo de {low}: sem padrão  ·  acima de {low}: sugere pneumonia  ·  nada entre ambos se chama incerto</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  {low} to {high}: uncertain  ·  above {high}: suggests pneumonia</source>
      <translation>abaixo de {low}: sem padrão  ·  {low} a {high}: incerto  ·  acima de {high}: sugere pneumonia</translation>
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>Choose a new passphrase, so that the next start does not need the recovery key again.</source>
      <translation>Escolha uma nova frase secreta, para que o próximo início não precise da chave de recuperação.</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Fechar o programa</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Mais tarde</translation>
    </message>
    <message>
      <source>Open the records</source>
      <translation>Abrir os registos</translation>
    </message>
    <message>
      <source>Open with the recovery key</source>
      <translation>Abrir com a chave de recuperação</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>A abrir…</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase secreta</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Chave de recuperação</translation>
    </message>
    <message>
      <source>Take this passphrase</source>
      <translation>Usar esta frase secreta</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Os registos estão cifrados</translation>
    </message>
    <message>
      <source>The records are open</source>
      <translation>Os registos estão abertos</translation>
    </message>
    <message>
      <source>Type the passphrase of this clinic's records.</source>
      <translation>Escreva a frase secreta dos registos desta clínica.</translation>
    </message>
    <message>
      <source>Type the seven groups from the printed page. Small letters and missing hyphens do no harm.</source>
      <translation>Escreva os sete grupos da página impressa. Minúsculas e hífenes em falta não fazem mal.</translation>
    </message>
    <message>
      <source>Use the passphrase</source>
      <translation>Usar a frase secreta</translation>
    </message>
    <message>
      <source>Use the recovery key</source>
      <translation>Usar a chave de recuperação</translation>
    </message>
  </context>
  <context>
    <name>UpdatePage</name>
    <message>
      <source>An update comes as a signed file on a stick; no internet is needed. It is checked, tried out beside what is in use, and only then put to use. What was in use before is kept.</source>
      <translation>Uma atualização vem como ficheiro assinado numa pen; não é preciso internet. Ela é verificada, testada ao lado do que está em uso e só então posta em uso. O que estava em uso é guardado.</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Cancelado. Nada foi mudado.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Escolher…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Feche o programa e inicie-o de novo.</translation>
    </message>
    <message>
      <source>File of the update</source>
      <translation>Ficheiro da atualização</translation>
    </message>
    <message>
      <source>Films are read with it from now on. Records keep the model and thresholds that they were read with.</source>
      <translation>A partir de agora as radiografias são lidas com ele. Os registros mantêm o modelo e os limiares com que foram lidos.</translation>
    </message>
    <message>
      <source>In use now: {words}</source>
      <translation>Em uso agora: {words}</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>Instalar</translation>
    </message>
    <message>
      <source>Install it although it is older than what is in use</source>
      <translation>Instalar embora seja mais antiga que o que está em uso</translation>
    </message>
    <message>
      <source>It is older than what is in use.</source>
      <translation>É mais antiga que o que está em uso.</translation>
    </message>
    <message>
      <source>It is what is in use already; there is nothing to install.</source>
      <translation>Já é o que está em uso; não há nada a instalar.</translation>
    </message>
    <message>
      <source>It was too late to cancel.</source>
      <translation>Era tarde demais para cancelar.</translation>
    </message>
    <message>
      <source>Model in use</source>
      <translation>Modelo em uso</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Nenhum ficheiro escolhido</translation>
    </message>
    <message>
      <source>Program in use</source>
      <translation>Programa em uso</translation>
    </message>
    <message>
      <source>Return to {version}</source>
      <translation>Voltar a {version}</translation>
    </message>
    <message>
      <source>The new model has thresholds of its own: scores from {low} to {high} will be called uncertain (now: {low_now} to {high_now}). The thresholds in use now are not used with it.</source>
      <translation>O novo modelo tem seus próprios limiares: escores de {low} a {high} serão chamados incertos (agora: {low_now} a {high_now}). Os limiares atuais não são usados com ele.</translation>
    </message>
    <message>
      <source>The new program stores the records in a new way, which the program of now cannot read: there is no return. Make a backup first.</source>
      <translation>O novo programa guarda os registros de outra maneira, que o programa atual não consegue ler: não há retorno. Faça antes uma cópia de segurança.</translation>
    </message>
    <message>
      <source>The update is unpacked and tried out. This takes a minute or two; you can cancel.</source>
      <translation>A atualização está sendo desempacotada e testada. Leva um ou dois minutos; você pode cancelar.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the model {name} {version} ({size}), signed by {signer}.</source>
      <translation>A atualização está completa. Traz o modelo {name} {version} ({size}), assinada por {signer}.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the program {name} {version} ({size}), signed by {signer}.</source>
      <translation>A atualização está completa. Traz o programa {name} {version} ({size}), assinada por {signer}.</translation>
    </message>
    <message>
      <source>Update from USB</source>
      <translation>Atualizar por USB</translation>
    </message>
    <message>
      <source>Updates (*{suffix})</source>
      <translation>Atualizações (*{suffix})</translation>
    </message>
    <message>
      <source>came with the program</source>
      <translation>veio com o programa</translation>
    </message>
    <message>
      <source>from an update</source>
      <translation>de uma atualização</translation>
    </message>
  </context>
  <context>
    <name>Updating</name>
    <message>
      <source>Update from &amp;USB…</source>
      <translation>Atualizar por &amp;USB…</translation>
    </message>
  </context>
  <context>
    <name>VersionsPage</name>
    <message>
      <source>Every version stays as it was signed. Printing one again prints the kept report, not a new one.</source>
      <translation>Cada versão fica como foi assinada. Imprimi-la de novo imprime o relatório guardado, não um novo.</translation>
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
      <translation>Leitor</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>See the report</source>
      <translation>Ver o relatório</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versão</translation>
    </message>
    <message>
      <source>Versions of {number}</source>
      <translation>Versões de {number}</translation>
    </message>
    <message>
      <source>Why amended</source>
      <translation>Porque foi alterado</translation>
    </message>
    <message>
      <source>superseded by version {newest}</source>
      <translation>substituída pela versão {newest}</translation>
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation>{number}, versão {version}</translation>
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
      <translation>AP, deitado</translation>
    </message>
    <message>
      <source>Clinical question</source>
      <translation>Pergunta clínica</translation>
    </message>
    <message>
      <source>Film and request</source>
      <translation>Radiografia e pedido</translation>
    </message>
    <message>
      <source>Film taken</source>
      <translation>Radiografia feita</translation>
    </message>
    <message>
      <source>Follow up</source>
      <translation>Seguimento</translation>
    </message>
    <message>
      <source>Initial</source>
      <translation>Primeira</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Não indicado</translation>
    </message>
    <message>
      <source>PA, standing</source>
      <translation>PA, de pé</translation>
    </message>
    <message>
      <source>Referred by</source>
      <translation>Pedido por</translation>
    </message>
    <message>
      <source>Symptoms and signs</source>
      <translation>Sintomas e sinais</translation>
    </message>
    <message>
      <source>Symptoms in words</source>
      <translation>Sintomas por palavras</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Incidência</translation>
    </message>
    <message>
      <source>What else is to be told</source>
      <translation>Que mais há a dizer</translation>
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
      <translation>Não esperar</translation>
    </message>
    <message>
      <source>The program runs already and has not answered yet: it may still be starting, or doing something long with the records. As soon as it is ready it opens what you chose; this message then goes away by itself.</source>
      <translation>O programa já está em execução e ainda não respondeu: talvez ainda esteja iniciando, ou fazendo algo demorado com os registros. Assim que estiver pronto, abrirá o que você escolheu; esta mensagem desaparecerá então por si só.</translation>
    </message>
  </context>
  <context>
    <name>WorkPage</name>
    <message>
      <source>Amending record {number}, version {version}: {reason}</source>
      <translation>A alterar {number}, versão {version}: {reason}</translation>
    </message>
    <message>
      <source>Amend…</source>
      <translation>Alterar…</translation>
    </message>
    <message>
      <source>An empty window for the next patient (Ctrl+N)</source>
      <translation>Uma janela vazia para o próximo paciente (Ctrl+N)</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>Analisar</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analisar de novo</translation>
    </message>
    <message>
      <source>As the file has it</source>
      <translation>Como o ficheiro</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Drop a chest film here, or open one with Ctrl+O</source>
      <translation>Largue aqui uma radiografia de tórax, ou abra uma com Ctrl+O</translation>
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
      <translation>Deixar como estava</translation>
    </message>
    <message>
      <source>Load the model again</source>
      <translation>Carregar o modelo de novo</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Novo paciente</translation>
    </message>
    <message>
      <source>No reading yet. Fill in the patient, then press Analyse (F5).</source>
      <translation>Ainda sem leitura. Preencha o paciente e carregue em Analisar (F5).</translation>
    </message>
    <message>
      <source>No reading yet. Open a film, fill in the patient, then press Analyse.</source>
      <translation>Ainda sem leitura. Abra uma radiografia, preencha o paciente e carregue em Analisar.</translation>
    </message>
    <message>
      <source>Opening the film…</source>
      <translation>A abrir a radiografia…</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>A abrir…</translation>
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
      <translation>A corrigir a radiografia…</translation>
    </message>
    <message>
      <source>Read the film (F5)</source>
      <translation>Ler a radiografia (F5)</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>A ler a radiografia…</translation>
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
      <translation>Guardar registo alterado</translation>
    </message>
    <message>
      <source>Save as draft</source>
      <translation>Guardar como rascunho</translation>
    </message>
    <message>
      <source>Save final record</source>
      <translation>Guardar registo final</translation>
    </message>
    <message>
      <source>Save the record on this computer (Ctrl+S)</source>
      <translation>Guardar neste computador (Ctrl+S)</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Saved record {number}, version {version}, {state}</source>
      <translation>Registo guardado {number}, versão {version}, {state}</translation>
    </message>
    <message>
      <source>Saving the record…</source>
      <translation>A guardar o registo…</translation>
    </message>
    <message>
      <source>The film has been read. Say first what you see; then the program's reading is shown.</source>
      <translation>A radiografia foi lida. Diga primeiro o que vê; depois mostra-se a leitura do programa.</translation>
    </message>
    <message>
      <source>The program is reading the film.</source>
      <translation>O programa está a ler a radiografia.</translation>
    </message>
    <message>
      <source>The records of this clinic number, newest first (Ctrl+H)</source>
      <translation>Os registos deste número, os mais novos primeiro (Ctrl+H)</translation>
    </message>
    <message>
      <source>This draft has no final read yet. Conclude it and save again.</source>
      <translation>Este rascunho ainda não tem conclusão. Conclua e guarde de novo.</translation>
    </message>
    <message>
      <source>Undo what was done to the film and read it as the file has it</source>
      <translation>Desfazer o que foi feito à radiografia e lê-la como o ficheiro a tem</translation>
    </message>
    <message>
      <source>Versions…</source>
      <translation>Versões…</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
    <message>
      <source>Waiting for the model to load…</source>
      <translation>À espera que o modelo carregue…</translation>
    </message>
    <message>
      <source>Without its film this record cannot be amended.</source>
      <translation>Sem a radiografia este registo não pode ser alterado.</translation>
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
      <translation>A tirar o que lá estava…</translation>
    </message>
    <message>
      <source>Stopping; everything stays as it was…</source>
      <translation>A parar; tudo fica como estava…</translation>
    </message>
    <message>
      <source>Writing and comparing films and reports…</source>
      <translation>A escrever e comparar radiografias e relatórios…</translation>
    </message>
    <message>
      <source>Writing and comparing the records…</source>
      <translation>A escrever e comparar os registos…</translation>
    </message>
  </context>
  <context>
    <name>Gone</name>
    <message>
      <source> days</source>
      <translation type="vanished"> dias</translation>
    </message>
    <message>
      <source> years</source>
      <translation type="vanished"> anos</translation>
    </message>
    <message>
      <source>1 to {below}: no pattern  ·  {low} to {high}: uncertain  ·  {above} to 99: suggests pneumonia</source>
      <translation type="vanished">1 a {below}: sem padrão  ·  {low} a {high}: incerto  ·  {above} a 99: sugere pneumonia</translation>
    </message>
    <message>
      <source>A child exposed to or infected with HIV is referred for chest indrawing.</source>
      <translation type="vanished">Uma criança exposta ao VIH ou infetada é referida se houver tiragem.</translation>
    </message>
    <message>
      <source>Answer cough and difficult breathing to see the class of the WHO's chart.</source>
      <translation type="vanished">Responda tosse e dificuldade respiratória para ver a classe do quadro da OMS.</translation>
    </message>
    <message>
      <source>Convulsing now</source>
      <translation type="vanished">Em convulsão agora</translation>
    </message>
    <message>
      <source>Convulsions in this illness</source>
      <translation type="vanished">Convulsões nesta doença</translation>
    </message>
    <message>
      <source>Cough for more than 14 days: have tuberculosis and asthma looked for.</source>
      <translation type="vanished">Tosse há mais de 14 dias: procurar tuberculose e asma.</translation>
    </message>
    <message>
      <source>Cough or cold</source>
      <translation type="vanished">Tosse ou constipação</translation>
    </message>
    <message>
      <source>Cough, fever, fast breathing, since when</source>
      <translation type="vanished">Tosse, febre, respiração rápida, desde quando</translation>
    </message>
    <message>
      <source>Erased: {records} records, {films} films, {reports} reports.</source>
      <translation type="vanished">Apagados: {records} registos, {films} radiografias, {reports} relatórios.</translation>
    </message>
    <message>
      <source>Film for comparison</source>
      <translation type="vanished">Radiografia de comparação</translation>
    </message>
    <message>
      <source>Films (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
      <translation type="vanished">Radiografias (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
      <source>Found: {signs}.</source>
      <translation type="vanished">Encontrados: {signs}.</translation>
    </message>
    <message>
      <source>Head of the report</source>
      <translation type="vanished">Cabeça do relatório</translation>
    </message>
    <message>
      <source>I agree with the program</source>
      <translation type="vanished">Concordo com o programa</translation>
    </message>
    <message>
      <source>It is encrypted: all checksums are right, its contents could not be looked at.</source>
      <translation type="vanished">Está cifrada: todas as somas estão certas, o conteúdo não pôde ser visto.</translation>
    </message>
    <message>
      <source>Known here: {name}, {sex}, {born}</source>
      <translation type="vanished">Conhecido aqui: {name}, {sex}, {born}</translation>
    </message>
    <message>
      <source>Lethargic or unconscious</source>
      <translation type="vanished">Letárgico ou inconsciente</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (C)</source>
      <translation type="vanished">Linhas a 25, 50 e 75 % da escala deixam a radiografia à vista (C)</translation>
    </message>
    <message>
      <source>Logo (PNG or JPEG)</source>
      <translation type="vanished">Logótipo (PNG ou JPEG)</translation>
    </message>
    <message>
      <source>Marks this view as the one that shows the finding, until the program ends.</source>
      <translation type="vanished">Marca esta vista como a que mostra o achado, até o programa fechar.</translation>
    </message>
    <message>
      <source>Measures drawn now are not kept: the record is final</source>
      <translation type="vanished">As medidas feitas agora não ficam guardadas: o registo é final</translation>
    </message>
    <message>
      <source>My own words</source>
      <translation type="vanished">As minhas palavras</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation type="vanished">Última versão de cada registo, por dia do exame. Uma parte de positivas que muda de mês a mês, ou um acordo que desce, é razão para rever radiografias e modelo. Só contagens; nenhum paciente é nomeado.</translation>
    </message>
    <message>
      <source>No cough and no difficult breathing: this part of the chart does not apply.</source>
      <translation type="vanished">Nem tosse nem dificuldade respiratória: esta parte do quadro não se aplica.</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation type="vanished">Sem limite</translation>
    </message>
    <message>
      <source>Not able to drink or breastfeed</source>
      <translation type="vanished">Não consegue beber ou mamar</translation>
    </message>
    <message>
      <source>Not excluded: {classes}.</source>
      <translation type="vanished">Não excluído: {classes}.</translation>
    </message>
    <message>
      <source>Not measured, cannot be excluded: {signs}.</source>
      <translation type="vanished">Não medido, não se pode excluir: {signs}.</translation>
    </message>
    <message>
      <source>Of the {here} records here, {only} are not in the backup. They go to the folder that is kept.</source>
      <translation type="vanished">Dos {here} registos daqui, {only} não estão na cópia. Vão para a pasta conservada.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to log in.</source>
      <translation type="vanished">Só um administrador o pode fazer. Peça-lhe que se identifique.</translation>
    </message>
    <message>
      <source>Oxygen</source>
      <translation type="vanished">Oxigénio</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation type="vanished">Imagens (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Pneumonia</source>
      <translation type="vanished">Pneumonia</translation>
    </message>
    <message>
      <source>Refer urgently</source>
      <translation type="vanished">Referir com urgência</translation>
    </message>
    <message>
      <source>Search in folders and ZIPs</source>
      <translation type="vanished">Busca em pastas e ZIP</translation>
    </message>
    <message>
      <source>Severe pneumonia or very severe disease</source>
      <translation type="vanished">Pneumonia grave ou doença muito grave</translation>
    </message>
    <message>
      <source>Source: {edition}. The film does not change this class.</source>
      <translation type="vanished">Fonte: {edition}. A radiografia não muda esta classe.</translation>
    </message>
    <message>
      <source>SpO2 below 90 %</source>
      <translation type="vanished">SpO2 abaixo de 90 %</translation>
    </message>
    <message>
      <source>SpO2 was measured on oxygen: on air it may be lower.</source>
      <translation type="vanished">A SpO2 foi medida com oxigénio: em ar ambiente pode ser mais baixa.</translation>
    </message>
    <message>
      <source>Symptoms</source>
      <translation type="vanished">Sintomas</translation>
    </message>
    <message>
      <source>The age is needed for the class of the WHO's chart.</source>
      <translation type="vanished">A idade é precisa para a classe do quadro da OMS.</translation>
    </message>
    <message>
      <source>The age is not known exactly: another limit for fast breathing may be the right one.</source>
      <translation type="vanished">A idade não é conhecida ao certo: pode valer outro limite de respiração rápida.</translation>
    </message>
    <message>
      <source>The breaths could not be counted.</source>
      <translation type="vanished">A respiração não pôde ser contada.</translation>
    </message>
    <message>
      <source>The model was trained on ages of {ages}. It has seen few or no patients of this age: trust it less.</source>
      <translation type="vanished">O modelo foi treinado com idades {ages}. Viu poucos ou nenhuns pacientes desta idade: confie menos nele.</translation>
    </message>
    <message>
      <source>The patient's name or number in the file cannot be read: its character set is missing or wrong. Type them.</source>
      <translation type="vanished">O nome ou número do paciente no ficheiro não se lê: falta o conjunto de caracteres ou está errado. Escreva-os.</translation>
    </message>
    <message>
      <source>The record that was saved with this line was changed afterwards, or was saved without a line of its own.</source>
      <translation type="vanished">O registo guardado com esta linha foi mudado depois, ou guardado sem linha própria.</translation>
    </message>
    <message>
      <source>Under 2 months: young infants have a chart of their own. The program does not classify them.</source>
      <translation type="vanished">Menos de 2 meses: os bebés pequenos têm um quadro próprio. O programa não os classifica.</translation>
    </message>
    <message>
      <source>Vomits everything</source>
      <translation type="vanished">Vomita tudo</translation>
    </message>
    <message>
      <source>Wheeze: after a rapid bronchodilator count and look again, then classify.</source>
      <translation type="vanished">Sibilos: depois de um broncodilatador rápido, contar e ver de novo, e classificar.</translation>
    </message>
    <message>
      <source>chest indrawing</source>
      <translation type="vanished">tiragem subcostal</translation>
    </message>
    <message>
      <source>convulsing now</source>
      <translation type="vanished">em convulsão agora</translation>
    </message>
    <message>
      <source>convulsions in this illness</source>
      <translation type="vanished">convulsões nesta doença</translation>
    </message>
    <message>
      <source>danger signs</source>
      <translation type="vanished">sinais de perigo</translation>
    </message>
    <message>
      <source>factory</source>
      <translation type="vanished">de fábrica</translation>
    </message>
    <message>
      <source>fast breathing for the age</source>
      <translation type="vanished">respiração rápida para a idade</translation>
    </message>
    <message>
      <source>lethargic or unconscious</source>
      <translation type="vanished">letárgico ou inconsciente</translation>
    </message>
    <message>
      <source>not able to drink or breastfeed</source>
      <translation type="vanished">não consegue beber ou mamar</translation>
    </message>
    <message>
      <source>stridor in a calm child</source>
      <translation type="vanished">estridor numa criança calma</translation>
    </message>
    <message>
      <source>vomits everything</source>
      <translation type="vanished">vomita tudo</translation>
    </message>
    <message>
      <source>yyyy-mm-dd</source>
      <translation type="vanished">aaaa-mm-dd</translation>
    </message>
    <message>
      <source>{count} records of the backup were erased here since. They are erased again.</source>
      <translation type="vanished">{count} registos da cópia foram apagados aqui depois. São apagados outra vez.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, PNG, TIFF or BMP file.</source>
      <translation type="vanished">{file} não é uma imagem que este programa conheça. Abra um ficheiro DICOM, JPEG, PNG, TIFF ou BMP.</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP</source>
      <translation type="vanished">{films} radiografias encontradas numa pasta e num ZIP</translation>
    </message>
    <message>
      <source>{finding} Draw a black rectangle over every name, number or date.</source>
      <translation type="vanished">{finding} Trace um retângulo preto sobre cada nome, número ou data.</translation>
    </message>
    <message>
      <source>{first} to {last} years</source>
      <translation type="vanished">de {first} a {last} anos</translation>
    </message>
    <message>
      <source>{first} years and over</source>
      <translation type="vanished">{first} anos e mais</translation>
    </message>
    <message>
      <source>{folder} cannot be reached: is the stick still in? Put it back and write the bundle again; nothing is lost.</source>
      <translation type="vanished">Não se chega a {folder}: a pen ainda está posta? Ponha-a e escreva de novo; nada se perdeu.</translation>
    </message>
    <message>
      <source>{records} records, {films} films, {size}.</source>
      <translation type="vanished">{records} registos, {films} radiografias, {size}.</translation>
    </message>
    <message>
      <source>{signs}. This holds whatever the film shows.</source>
      <translation type="vanished">{signs}. Isto vale mostre o que mostrar a radiografia.</translation>
    </message>
  </context>
</TS>
