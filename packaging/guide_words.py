"""The words of the quick guide. Names in braces are the window's own words in that language (guide_pictures); French, Spanish and
Portuguese are drafts that need a native reader.
"""

# ruff: noqa: E501 (a sentence a line)
from __future__ import annotations

from typing import Any

NOT_YET_IN_THE_WINDOW = {
    "fr": {"check": "Vérifier cette installation", "limits": "Limites connues"},
    "es": {"check": "Comprobar esta instalación", "limits": "Límites conocidos"},
    "pt": {"check": "Verificar esta instalação", "limits": "Limites conhecidos"},
}
"""The drafts for entries that are newer than the window's translation; taken only while the window itself says them in English."""

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Quick guide",
        "subtitle": "A first reading of chest films. The health worker decides.",
        "steps_title": "One film in six steps",
        "steps": [
            ("open", "Open the film", "Press {open} (Ctrl+O), or drag the file onto the window. {folder} lists all films of a stick or CD."),
            ("patient", "Name the patient", "Number, name, sex and birth date. Compare with the patient in front of you and with the film."),
            ("analyse", "Press {analyse} (F5)", "Add symptoms and signs below: they give the class of the WHO's chart. A danger sign always means: refer."),
            ("answer", "Look at the answer", "First at the film, then at the words and the scale. A turns the heat map on and off."),
            ("conclude", "Conclude yourself", "Scroll down on the right: choose your conclusion and write your name. Your conclusion counts, not the score."),
            ("save", "Save and print", "Ctrl+S keeps the record, Ctrl+P prints the report. Then {new} (Ctrl+N)."),
        ],
        "warning": "Never delay treatment or referral because of what the program says. “No pneumonia pattern found” does not mean that the chest is healthy.",
        "outcomes_title": "What the answer means",
        "outcomes": [
            "The film looks like films with pneumonia. Look again, examine, decide. It does not tell bacteria from viruses, nor how severe it is.",
            "The program cannot tell. A person must read this film; ask a colleague or send it on.",
            "Few films with pneumonia look like this one; some do. If the child is ill, treat the child.",
        ],
        "heat_title": "The heat map",
        "heat": "Bright places moved the score. They do not show where disease is, and bones, letters or tubes can be bright too.",
        "refused_title": "When a film is not analysed",
        "refused": [
            ("Not a frontal chest film", "Choose another film. Lateral films and photographs of films are not read."),
            ("Turned or inverted", "Press the button that puts it right, if you agree that it is wrong."),
            ("Damaged or incomplete", "Copy it again from the X-ray unit or the CD."),
            ("Too dark, too bright, cut off", "The answer is less sure. Take the film again if you can."),
        ],
        "not_seen_title": "What it never looks for",
        "not_seen": "Tuberculosis, pneumothorax, heart failure, foreign bodies, fractures, nodules.",
        "care_title": "Every week",
        "care": [
            "{menu_tools} > {backup}: on a stick that is kept in another room.",
            "Look at date and time of the computer.",
            "After an update or a crash: {menu_help} > {check}.",
        ],
        "keys_title": "Keys",
        "keys": [
            ("Ctrl+O", "open"), ("F5", "analyse"), ("A", "heat map"), ("Ctrl+S", "save"), ("Ctrl+P", "print"), ("Ctrl+N", "next patient"),
            ("Ctrl+L", "find a record"), ("0 to 5", "brightness"), ("+  -  =", "zoom, fit"), ("F1", "all keys"),
        ],
        "more": "More in the menu {menu_help}, without internet: {limits}.",
        "foot": "Pneumo Desktop {version}. No regulator has cleared this program. Films: Kermany, Zhang, Goldbaum 2018, CC BY 4.0. The patients’ names are made up.",
    },
    "fr": {
        "title": "Guide rapide",
        "subtitle": "Une première lecture des radiographies thoraciques. C’est le soignant qui décide.",
        "steps_title": "Un cliché en six étapes",
        "steps": [
            ("open", "Ouvrir le cliché", "Appuyez sur {open} (Ctrl+O) ou faites glisser le fichier sur la fenêtre. {folder} liste tous les clichés d’une clé ou d’un CD."),
            ("patient", "Nommer le patient", "Numéro, nom, sexe et date de naissance. Comparez avec le patient devant vous et avec le cliché."),
            ("analyse", "Appuyer sur {analyse} (F5)", "Ajoutez dessous symptômes et signes : ils donnent la classe de l’OMS. Un signe de danger veut toujours dire : référer."),
            ("answer", "Regarder la réponse", "D’abord le cliché, puis les mots et l’échelle. A affiche ou cache la carte de chaleur."),
            ("conclude", "Conclure vous-même", "Descendez à droite : choisissez votre conclusion et écrivez votre nom. C’est elle qui compte, pas le score."),
            ("save", "Enregistrer et imprimer", "Ctrl+S garde le dossier, Ctrl+P imprime le compte rendu. Puis {new} (Ctrl+N)."),
        ],
        "warning": "Ne retardez jamais un traitement ou un transfert à cause de ce que dit le programme. L’absence d’image évocatrice de pneumonie ne veut pas dire que le thorax est sain.",
        "outcomes_title": "Ce que veut dire la réponse",
        "outcomes": [
            "Le cliché ressemble à des clichés avec pneumonie. Regardez encore, examinez, décidez. Il ne distingue ni bactéries et virus, ni la gravité.",
            "Le programme ne sait pas. Une personne doit lire ce cliché ; demandez à un collègue ou transmettez-le.",
            "Peu de clichés avec pneumonie ressemblent à celui-ci ; quelques-uns, oui. Si l’enfant est malade, soignez l’enfant.",
        ],
        "heat_title": "La carte de chaleur",
        "heat": "Les zones claires ont fait monter le score. Elles ne montrent pas où est la maladie ; os, lettres ou tubes peuvent aussi être clairs.",
        "refused_title": "Quand un cliché n’est pas analysé",
        "refused": [
            ("Pas un thorax de face", "Choisissez un autre cliché. Les profils et les photos de clichés ne sont pas lus."),
            ("Tourné ou inversé", "Appuyez sur le bouton qui le corrige, si vous êtes d’accord."),
            ("Abîmé ou incomplet", "Copiez-le de nouveau depuis l’appareil ou le CD."),
            ("Trop sombre, trop clair, coupé", "La réponse est moins sûre. Refaites le cliché si possible."),
        ],
        "not_seen_title": "Ce qu’il ne cherche jamais",
        "not_seen": "Tuberculose, pneumothorax, insuffisance cardiaque, corps étrangers, fractures, nodules.",
        "care_title": "Chaque semaine",
        "care": [
            "{menu_tools} > {backup} : sur une clé gardée dans une autre pièce.",
            "Regardez la date et l’heure de l’ordinateur.",
            "Après une mise à jour ou une panne : {menu_help} > {check}.",
        ],
        "keys_title": "Touches",
        "keys": [
            ("Ctrl+O", "ouvrir"), ("F5", "analyser"), ("A", "carte de chaleur"), ("Ctrl+S", "enregistrer"), ("Ctrl+P", "imprimer"), ("Ctrl+N", "patient suivant"),
            ("Ctrl+L", "chercher un dossier"), ("0 à 5", "luminosité"), ("+  -  =", "zoom, ajuster"), ("F1", "toutes les touches"),
        ],
        "more": "Plus dans le menu {menu_help}, sans internet : {limits}.",
        "foot": "Pneumo Desktop {version}. Aucune autorité n’a homologué ce programme. Clichés : Kermany, Zhang, Goldbaum 2018, CC BY 4.0. Noms inventés.",
    },
    "es": {
        "title": "Guía rápida",
        "subtitle": "Una primera lectura de radiografías de tórax. Decide el profesional de salud.",
        "steps_title": "Una radiografía en seis pasos",
        "steps": [
            ("open", "Abrir la radiografía", "Pulse {open} (Ctrl+O) o arrastre el archivo a la ventana. {folder} muestra todas las de una memoria o un CD."),
            ("patient", "Anotar al paciente", "Número, nombre, sexo y fecha de nacimiento. Compare con el paciente que tiene delante y con la radiografía."),
            ("analyse", "Pulsar {analyse} (F5)", "Añada debajo síntomas y signos: dan la clase de la OMS. Un signo de peligro siempre significa: referir."),
            ("answer", "Mirar la respuesta", "Primero la radiografía, después las palabras y la escala. A muestra u oculta el mapa de calor."),
            ("conclude", "Concluir usted", "Baje a la derecha: elija su conclusión y escriba su nombre. Vale su conclusión, no la puntuación."),
            ("save", "Guardar e imprimir", "Ctrl+S guarda el registro, Ctrl+P imprime el informe. Después {new} (Ctrl+N)."),
        ],
        "warning": "Nunca retrase un tratamiento o una referencia por lo que dice el programa. Que no se encuentre un patrón de neumonía no significa que el tórax esté sano.",
        "outcomes_title": "Qué significa la respuesta",
        "outcomes": [
            "La radiografía se parece a otras con neumonía. Mire de nuevo, examine, decida. No distingue bacterias de virus ni la gravedad.",
            "El programa no lo sabe. Una persona debe leerla; pregunte a un colega o envíela.",
            "Pocas radiografías con neumonía se parecen a esta; algunas sí. Si el niño está enfermo, trate al niño.",
        ],
        "heat_title": "El mapa de calor",
        "heat": "Las zonas claras movieron la puntuación. No muestran dónde está la enfermedad; huesos, letras o tubos también pueden verse claros.",
        "refused_title": "Cuando no se analiza",
        "refused": [
            ("No es un tórax de frente", "Elija otra. Las laterales y las fotos de radiografías no se leen."),
            ("Girada o invertida", "Pulse el botón que la corrige, si está de acuerdo."),
            ("Dañada o incompleta", "Cópiela de nuevo desde el equipo o el CD."),
            ("Oscura, clara o cortada", "La respuesta es menos segura. Repítala si puede."),
        ],
        "not_seen_title": "Lo que nunca busca",
        "not_seen": "Tuberculosis, neumotórax, insuficiencia cardíaca, cuerpos extraños, fracturas, nódulos.",
        "care_title": "Cada semana",
        "care": [
            "{menu_tools} > {backup}: en una memoria que se guarda en otra habitación.",
            "Mire la fecha y la hora del ordenador.",
            "Tras una actualización o un fallo: {menu_help} > {check}.",
        ],
        "keys_title": "Teclas",
        "keys": [
            ("Ctrl+O", "abrir"), ("F5", "analizar"), ("A", "mapa de calor"), ("Ctrl+S", "guardar"), ("Ctrl+P", "imprimir"), ("Ctrl+N", "otro paciente"),
            ("Ctrl+L", "buscar un registro"), ("0 a 5", "brillo"), ("+  -  =", "zoom, ajustar"), ("F1", "todas las teclas"),
        ],
        "more": "Más en el menú {menu_help}, sin internet: {limits}.",
        "foot": "Pneumo Desktop {version}. Ninguna autoridad ha aprobado este programa. Radiografías: Kermany, Zhang, Goldbaum 2018, CC BY 4.0. Nombres inventados.",
    },
    "pt": {
        "title": "Guia rápido",
        "subtitle": "Uma primeira leitura de radiografias do tórax. Quem decide é o profissional de saúde.",
        "steps_title": "Uma radiografia em seis passos",
        "steps": [
            ("open", "Abrir a radiografia", "Carregue em {open} (Ctrl+O) ou arraste o ficheiro para a janela. {folder} mostra todas as de uma pen ou CD."),
            ("patient", "Indicar o doente", "Número, nome, sexo e data de nascimento. Compare com o doente à sua frente e com a radiografia."),
            ("analyse", "Carregar em {analyse} (F5)", "Junte em baixo sintomas e sinais: dão a classe da OMS. Um sinal de perigo quer sempre dizer: referir."),
            ("answer", "Ver a resposta", "Primeiro a radiografia, depois as palavras e a escala. A mostra ou esconde o mapa de calor."),
            ("conclude", "Concluir", "Desça à direita: escolha a sua conclusão e escreva o seu nome. Conta a sua conclusão, não a pontuação."),
            ("save", "Guardar e imprimir", "Ctrl+S guarda o registo, Ctrl+P imprime o relatório. Depois {new} (Ctrl+N)."),
        ],
        "warning": "Nunca atrase um tratamento ou uma referência por causa do que diz o programa. Não se encontrar um padrão de pneumonia não quer dizer que o tórax esteja são.",
        "outcomes_title": "O que quer dizer a resposta",
        "outcomes": [
            "A radiografia parece-se com outras com pneumonia. Veja de novo, examine, decida. Não distingue bactérias de vírus, nem a gravidade.",
            "O programa não sabe. Uma pessoa tem de a ler; pergunte a um colega ou envie-a.",
            "Poucas radiografias com pneumonia se parecem com esta; algumas sim. Se a criança está doente, trate a criança.",
        ],
        "heat_title": "O mapa de calor",
        "heat": "As zonas claras mudaram a pontuação. Não mostram onde está a doença; ossos, letras ou tubos também podem ficar claros.",
        "refused_title": "Quando não é analisada",
        "refused": [
            ("Não é um tórax de frente", "Escolha outra. Perfis e fotografias de radiografias não são lidos."),
            ("Rodada ou invertida", "Carregue no botão que a corrige, se concordar."),
            ("Danificada ou incompleta", "Copie-a de novo do aparelho ou do CD."),
            ("Escura, clara ou cortada", "A resposta é menos segura. Repita-a se puder."),
        ],
        "not_seen_title": "O que nunca procura",
        "not_seen": "Tuberculose, pneumotórax, insuficiência cardíaca, corpos estranhos, fraturas, nódulos.",
        "care_title": "Todas as semanas",
        "care": [
            "{menu_tools} > {backup}: numa pen guardada noutra sala.",
            "Veja a data e a hora do computador.",
            "Depois de uma atualização ou falha: {menu_help} > {check}.",
        ],
        "keys_title": "Teclas",
        "keys": [
            ("Ctrl+O", "abrir"), ("F5", "analisar"), ("A", "mapa de calor"), ("Ctrl+S", "guardar"), ("Ctrl+P", "imprimir"), ("Ctrl+N", "outro doente"),
            ("Ctrl+L", "procurar um registo"), ("0 a 5", "brilho"), ("+  -  =", "zoom, ajustar"), ("F1", "todas as teclas"),
        ],
        "more": "Mais no menu {menu_help}, sem internet: {limits}.",
        "foot": "Pneumo Desktop {version}. Nenhuma autoridade aprovou este programa. Radiografias: Kermany, Zhang, Goldbaum 2018, CC BY 4.0. Nomes inventados.",
    },
}  # fmt: skip
