<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>AccountsDialog</name>
    <message>
      <source>A new account</source>
      <translation>Un nouveau compte</translation>
    </message>
    <message>
      <source>A new password for {name}</source>
      <translation>Un nouveau mot de passe pour {name}</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Comptes</translation>
    </message>
    <message>
      <source>Add an account…</source>
      <translation>Ajouter un compte…</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrateur</translation>
    </message>
    <message>
      <source>Change my password</source>
      <translation>Changer mon mot de passe</translation>
    </message>
    <message>
      <source>Close account</source>
      <translation>Fermer le compte</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Fermé</translation>
    </message>
    <message>
      <source>Everything (administrator)</source>
      <translation>Tout (administrateur)</translation>
    </message>
    <message>
      <source>Lock the window when nobody touches it for</source>
      <translation>Verrouiller la fenêtre sans activité après</translation>
    </message>
    <message>
      <source>Make administrator</source>
      <translation>Nommer administrateur</translation>
    </message>
    <message>
      <source>Make reader</source>
      <translation>Nommer lecteur</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Jamais</translation>
    </message>
    <message>
      <source>New password…</source>
      <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvert</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Rouvrir</translation>
    </message>
    <message>
      <source>Profession</source>
      <translation>Profession</translation>
    </message>
    <message>
      <source>Read films and write reports</source>
      <translation>Lire des clichés et écrire des comptes rendus</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lecteur</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>The first account: an administrator</source>
      <translation>Le premier compte : un administrateur</translation>
    </message>
    <message>
      <source>There are no accounts: nobody signs in, and everybody may do everything. That suits one person alone. The first account you add is an administrator's, and from then on everybody signs in.</source>
      <translation>Il n'y a pas de comptes : personne ne s'identifie et chacun peut tout faire. Cela convient à une personne seule. Le premier compte ajouté est celui d'un administrateur, et dès lors chacun s'identifie.</translation>
    </message>
    <message>
      <source>Whoever uses the program signs in with a name and a password; the name stands under the final reads. Only an administrator can give a new password. If every administrator forgot theirs, see docs/accounts.md.</source>
      <translation>Qui utilise le programme s'identifie par nom et mot de passe ; le nom figure sous les conclusions. Seul un administrateur peut donner un nouveau mot de passe. Si tous l'ont oublié, voir docs/accounts.md.</translation>
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
      <translation>&amp;0 Comme le dit le cliché</translation>
    </message>
    <message>
      <source>&amp;1 Whole range</source>
      <translation>&amp;1 Toute l'étendue</translation>
    </message>
    <message>
      <source>&amp;1:1, a pixel for a pixel</source>
      <translation>&amp;1:1, un pixel pour un pixel</translation>
    </message>
    <message>
      <source>&amp;2 Lungs</source>
      <translation>&amp;2 Poumons</translation>
    </message>
    <message>
      <source>&amp;3 Heart, spine and bones</source>
      <translation>&amp;3 Cœur, rachis et os</translation>
    </message>
    <message>
      <source>&amp;4 More contrast</source>
      <translation>&amp;4 Plus de contraste</translation>
    </message>
    <message>
      <source>&amp;5 Less contrast</source>
      <translation>&amp;5 Moins de contraste</translation>
    </message>
    <message>
      <source>&amp;AI</source>
      <translation>&amp;IA</translation>
    </message>
    <message>
      <source>&amp;About Pneumo Desktop</source>
      <translation>&amp;À propos de Pneumo Desktop</translation>
    </message>
    <message>
      <source>&amp;Accounts…</source>
      <translation>&amp;Comptes…</translation>
    </message>
    <message>
      <source>&amp;Amend this record…</source>
      <translation>&amp;Modifier cet enregistrement…</translation>
    </message>
    <message>
      <source>&amp;Analyse</source>
      <translation>&amp;Analyser</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>A&amp;nnuler</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>&amp;Fermer le cliché</translation>
    </message>
    <message>
      <source>&amp;Compare two films</source>
      <translation>&amp;Comparer deux clichés</translation>
    </message>
    <message>
      <source>&amp;Correct the patient's details…</source>
      <translation>&amp;Corriger les données du patient…</translation>
    </message>
    <message>
      <source>&amp;Earlier visits of this patient</source>
      <translation>&amp;Visites antérieures de ce patient</translation>
    </message>
    <message>
      <source>&amp;Encryption of the records…</source>
      <translation>C&amp;hiffrement des enregistrements…</translation>
    </message>
    <message>
      <source>&amp;Export report PDF…</source>
      <translation>&amp;Exporter le compte rendu PDF…</translation>
    </message>
    <message>
      <source>&amp;Figures of a period, list as CSV…</source>
      <translation>&amp;Chiffres d'une période, liste CSV…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Final read</source>
      <translation>&amp;Conclusion</translation>
    </message>
    <message>
      <source>&amp;Fit</source>
      <translation>&amp;Ajuster</translation>
    </message>
    <message>
      <source>&amp;Heat map</source>
      <translation>Carte de &amp;chaleur</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Ai&amp;de</translation>
    </message>
    <message>
      <source>&amp;Import CD or DICOMDIR…</source>
      <translation>&amp;Importer un CD ou DICOMDIR…</translation>
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation>&amp;Usage prévu</translation>
    </message>
    <message>
      <source>&amp;Key image</source>
      <translation>Image &amp;clé</translation>
    </message>
    <message>
      <source>&amp;Known limits</source>
      <translation>&amp;Limites connues</translation>
    </message>
    <message>
      <source>&amp;List and search</source>
      <translation>&amp;Liste et recherche</translation>
    </message>
    <message>
      <source>&amp;List of found films</source>
      <translation>&amp;Liste des clichés trouvés</translation>
    </message>
    <message>
      <source>&amp;Lock now</source>
      <translation>&amp;Verrouiller maintenant</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Mesurer</translation>
    </message>
    <message>
      <source>&amp;New patient</source>
      <translation>&amp;Nouveau patient</translation>
    </message>
    <message>
      <source>&amp;Next of the list</source>
      <translation>Suiva&amp;nt de la liste</translation>
    </message>
    <message>
      <source>&amp;Open film…</source>
      <translation>&amp;Ouvrir un cliché…</translation>
    </message>
    <message>
      <source>&amp;Pan</source>
      <translation>&amp;Déplacer</translation>
    </message>
    <message>
      <source>&amp;Patient</source>
      <translation>&amp;Patient</translation>
    </message>
    <message>
      <source>&amp;Print report…</source>
      <translation>Im&amp;primer le compte rendu…</translation>
    </message>
    <message>
      <source>&amp;Quick guide</source>
      <translation>&amp;Guide rapide</translation>
    </message>
    <message>
      <source>&amp;Recent films</source>
      <translation>Clichés &amp;récents</translation>
    </message>
    <message>
      <source>&amp;Records</source>
      <translation>&amp;Enregistrements</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>&amp;Réinitialiser la vue</translation>
    </message>
    <message>
      <source>&amp;Risks and what is done about them</source>
      <translation>&amp;Risques et mesures prises</translation>
    </message>
    <message>
      <source>&amp;Save record</source>
      <translation>&amp;Enregistrer</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>&amp;Réglages…</translation>
    </message>
    <message>
      <source>&amp;Thresholds…</source>
      <translation>&amp;Seuils…</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Outils</translation>
    </message>
    <message>
      <source>&amp;Unknown person</source>
      <translation>Personne &amp;inconnue</translation>
    </message>
    <message>
      <source>&amp;Versions of this record…</source>
      <translation>&amp;Versions de cet enregistrement…</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <source>&amp;Window/Level</source>
      <translation>&amp;Fenêtre/niveau</translation>
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation>&amp;Zoom</translation>
    </message>
    <message>
      <source>About this &amp;model</source>
      <translation>À propos du &amp;modèle</translation>
    </message>
    <message>
      <source>Agreement: {words}</source>
      <translation>Accord : {words}</translation>
    </message>
    <message>
      <source>Change my &amp;password…</source>
      <translation>Changer mon mot de &amp;passe…</translation>
    </message>
    <message>
      <source>Check this &amp;installation…</source>
      <translation>Vérifier cette &amp;installation…</translation>
    </message>
    <message>
      <source>Compare with a film from file…</source>
      <translation>Comparer avec un cliché d'un fichier…</translation>
    </message>
    <message>
      <source>Compare with an &amp;earlier film…</source>
      <translation>Comparer avec un cliché ant&amp;érieur…</translation>
    </message>
    <message>
      <source>Corner &amp;texts</source>
      <translation>&amp;Textes des coins</translation>
    </message>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>Éléments DICOM (&amp;tags)…</translation>
    </message>
    <message>
      <source>E&amp;xit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>Film: {words}</source>
      <translation>Cliché : {words}</translation>
    </message>
    <message>
      <source>Fit &amp;width</source>
      <translation>Ajuster à la &amp;largeur</translation>
    </message>
    <message>
      <source>Flip left and right</source>
      <translation>Retourner gauche et droite</translation>
    </message>
    <message>
      <source>Flip top and bottom</source>
      <translation>Retourner haut et bas</translation>
    </message>
    <message>
      <source>Heat map &amp;stronger</source>
      <translation>Carte de chaleur plus &amp;forte</translation>
    </message>
    <message>
      <source>Heat map &amp;weaker</source>
      <translation>Carte de chaleur plus fai&amp;ble</translation>
    </message>
    <message>
      <source>Heat map as co&amp;ntour lines</source>
      <translation>Carte de chaleur en co&amp;ntours</translation>
    </message>
    <message>
      <source>In&amp;vert</source>
      <translation>In&amp;verser</translation>
    </message>
    <message>
      <source>L/R markers</source>
      <translation>Repères G/D</translation>
    </message>
    <message>
      <source>Linked zoom of both films</source>
      <translation>Zoom lié des deux clichés</translation>
    </message>
    <message>
      <source>Measure &amp;angle</source>
      <translation>Mesurer un &amp;angle</translation>
    </message>
    <message>
      <source>Measure &amp;distance</source>
      <translation>Mesurer une &amp;distance</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Nouveau patient</translation>
    </message>
    <message>
      <source>Next free clinic n&amp;umber</source>
      <translation>N&amp;uméro de dossier libre suivant</translation>
    </message>
    <message>
      <source>On the screen only: the reading and the report are of the film as it was opened.</source>
      <translation>À l'écran seulement : la lecture et le compte rendu portent sur le cliché tel qu'il a été ouvert.</translation>
    </message>
    <message>
      <source>Open &amp;ZIP…</source>
      <translation>Ouvrir un &amp;ZIP…</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Ouvrir un cliché</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Mots propres seulement</translation>
    </message>
    <message>
      <source>Pre&amp;sets</source>
      <translation>&amp;Préréglages</translation>
    </message>
    <message>
      <source>Pre&amp;view of the report</source>
      <translation>A&amp;perçu du compte rendu</translation>
    </message>
    <message>
      <source>Pre&amp;vious of the list</source>
      <translation>P&amp;récédent de la liste</translation>
    </message>
    <message>
      <source>R&amp;otate and flip</source>
      <translation>T&amp;ourner et retourner</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Enregistrements</translation>
    </message>
    <message>
      <source>Referral &amp;bundle…</source>
      <translation>&amp;Dossier de transfert…</translation>
    </message>
    <message>
      <source>Remove all measures</source>
      <translation>Supprimer toutes les mesures</translation>
    </message>
    <message>
      <source>Remove the chosen measure</source>
      <translation>Supprimer la mesure choisie</translation>
    </message>
    <message>
      <source>Rep&amp;ort</source>
      <translation>Compte &amp;rendu</translation>
    </message>
    <message>
      <source>Rotate &amp;left</source>
      <translation>Tourner à &amp;gauche</translation>
    </message>
    <message>
      <source>Rotate &amp;right</source>
      <translation>Tourner à &amp;droite</translation>
    </message>
    <message>
      <source>S&amp;witch user…</source>
      <translation>Changer d'&amp;utilisateur…</translation>
    </message>
    <message>
      <source>Short &amp;cuts</source>
      <translation>Ra&amp;ccourcis</translation>
    </message>
    <message>
      <source>Show the key image</source>
      <translation>Montrer l'image clé</translation>
    </message>
    <message>
      <source>Take back the last measure</source>
      <translation>Annuler la dernière mesure</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Outils</translation>
    </message>
    <message>
      <source>Windows of the file</source>
      <translation>Fenêtres du fichier</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>Zoom &amp;avant</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>Zoom a&amp;rrière</translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n jour</numerusform>
        <numerusform>%n jours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n mois</numerusform>
        <numerusform>%n mois</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n week(s)</source>
      <translation>
        <numerusform>%n semaine</numerusform>
        <numerusform>%n semaines</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n an</numerusform>
        <numerusform>%n ans</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AgeEdit</name>
    <message>
      <source>Unit of the age</source>
      <translation>Unité de l'âge</translation>
    </message>
    <message>
      <source>days</source>
      <translation>jours</translation>
    </message>
    <message>
      <source>months</source>
      <translation>mois</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>semaines</translation>
    </message>
    <message>
      <source>years</source>
      <translation>ans</translation>
    </message>
  </context>
  <context>
    <name>AmendDialog</name>
    <message>
      <source>Amend</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Amend a final record</source>
      <translation>Modifier un enregistrement définitif</translation>
    </message>
    <message>
      <source>Amend {number}</source>
      <translation>Modifier {number}</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>En mots</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Film and patient stay; final read and visit can be changed, and the film can be read again with the present model (Analyse). The reason is printed.</source>
      <translation>La version {version} est gardée et peut être imprimée telle quelle. Cliché et patient restent ; conclusion et visite peuvent être changées, et le cliché relu avec le modèle actuel (Analyser). La raison est imprimée.</translation>
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Name, sex, birth date and other details of the patient are corrected in a window of their own; number, film, reading, visit and final read stay. The reason is printed.</source>
      <translation>La version {version} est gardée et peut être imprimée telle quelle. Le nom, le sexe, la date de naissance et d'autres données du patient se corrigent dans une fenêtre à part ; le numéro, le cliché, la lecture, la visite et la conclusion restent. La raison est imprimée.</translation>
    </message>
    <message>
      <source>What is changed, and what was known too late</source>
      <translation>Ce qui change, et ce qui a été su trop tard</translation>
    </message>
  </context>
  <context>
    <name>AnywayOffer</name>
    <message>
      <source>Files are sometimes labelled wrongly. If you see that this is one frontal chest film, it can be read anyway; the reading and its report will say so.</source>
      <translation>Les fichiers sont parfois mal étiquetés. Si vous voyez que c'est un seul cliché thoracique de face, il peut être lu quand même ; la lecture et son compte rendu le diront.</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Lire quand même</translation>
    </message>
  </context>
  <context>
    <name>Ask</name>
    <message>
      <source>May do</source>
      <translation>Peut faire</translation>
    </message>
    <message>
      <source>Name, as it stands under reports</source>
      <translation>Nom, tel qu'il figure sous les comptes rendus</translation>
    </message>
    <message>
      <source>New password, at least 8 characters</source>
      <translation>Nouveau mot de passe, au moins 8 caractères</translation>
    </message>
    <message>
      <source>Old password</source>
      <translation>Ancien mot de passe</translation>
    </message>
    <message>
      <source>Profession, such as radiographer</source>
      <translation>Profession, par exemple technicien de radiologie</translation>
    </message>
    <message>
      <source>The new password once more</source>
      <translation>Encore une fois le nouveau mot de passe</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>All {count} lines are whole. Head: {head}</source>
      <translation>Les {count} lignes sont toutes intactes. Tête : {head}</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Journal d'audit</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Vérifier de nouveau</translation>
    </message>
    <message>
      <source>Each line is bound to the line before it, so that none can be changed or taken out unseen.</source>
      <translation>Chaque ligne est liée à la précédente, si bien qu'aucune ne peut être changée ou retirée sans que cela se voie.</translation>
    </message>
    <message>
      <source>Head that was written down</source>
      <translation>Tête qui a été notée</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <source>Line and hash, as the last backup showed them; may stay empty</source>
      <translation>Ligne et empreinte, comme la dernière sauvegarde les a montrées ; peut rester vide</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Enregistrement</translation>
    </message>
    <message>
      <source>The audit is broken from line {line} on. {reason}</source>
      <translation>Le journal est rompu à partir de la ligne {line}. {reason}</translation>
    </message>
    <message>
      <source>The clock was set back before these lines: {lines}</source>
      <translation>L'horloge a été reculée avant ces lignes : {lines}</translation>
    </message>
    <message>
      <source>This is no head: it is a line number, a colon, and 64 digits and letters a to f.</source>
      <translation>Ce n'est pas une tête : il faut un numéro de ligne, deux-points et 64 chiffres et lettres de a à f.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
    <message>
      <source>account added</source>
      <translation>compte ajouté</translation>
    </message>
    <message>
      <source>accounts changed</source>
      <translation>comptes changés</translation>
    </message>
    <message>
      <source>amended</source>
      <translation>modifié</translation>
    </message>
    <message>
      <source>audit begun</source>
      <translation>audit commencé</translation>
    </message>
    <message>
      <source>backup made</source>
      <translation>sauvegarde faite</translation>
    </message>
    <message>
      <source>backup restored</source>
      <translation>sauvegarde restaurée</translation>
    </message>
    <message>
      <source>changed a role</source>
      <translation>rôle changé</translation>
    </message>
    <message>
      <source>changed the own password</source>
      <translation>propre mot de passe changé</translation>
    </message>
    <message>
      <source>closed or opened an account</source>
      <translation>compte fermé ou ouvert</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>exporté</translation>
    </message>
    <message>
      <source>exported a list with names</source>
      <translation>liste exportée avec noms</translation>
    </message>
    <message>
      <source>exported a list without names</source>
      <translation>liste exportée sans noms</translation>
    </message>
    <message>
      <source>gave a new password</source>
      <translation>nouveau mot de passe donné</translation>
    </message>
    <message>
      <source>gave up a broken update</source>
      <translation>mise à jour défectueuse abandonnée</translation>
    </message>
    <message>
      <source>left to another person</source>
      <translation>laissé à une autre personne</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>verrouillé</translation>
    </message>
    <message>
      <source>locked, nobody there</source>
      <translation>verrouillé, personne là</translation>
    </message>
    <message>
      <source>logged in</source>
      <translation>identifié</translation>
    </message>
    <message>
      <source>logged out</source>
      <translation>déconnecté</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>ouvert</translation>
    </message>
    <message>
      <source>patients merged</source>
      <translation>patients fusionnés</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>imprimé</translation>
    </message>
    <message>
      <source>returned to what was before an update</source>
      <translation>retour à l’état d’avant une mise à jour</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>enregistré</translation>
    </message>
    <message>
      <source>thresholds changed</source>
      <translation>seuils changés</translation>
    </message>
    <message>
      <source>update installed</source>
      <translation>mise à jour installée</translation>
    </message>
    <message>
      <source>went on with another person's work</source>
      <translation>travail d'une autre personne repris</translation>
    </message>
    <message>
      <source>wrong password</source>
      <translation>mot de passe faux</translation>
    </message>
    <message>
      <source>{count} erased</source>
      <translation>{count} effacés</translation>
    </message>
    <message>
      <source>{what}, number accepted unchecked</source>
      <translation>{what}, numéro accepté sans contrôle</translation>
    </message>
  </context>
  <context>
    <name>BackupNotice</name>
    <message>
      <source>Back up…</source>
      <translation>Sauvegarder…</translation>
    </message>
    <message numerus="yes">
      <source>Last backup: %n day(s) ago</source>
      <translation>
        <numerusform>Dernière sauvegarde : il y a %n jour</numerusform>
        <numerusform>Dernière sauvegarde : il y a %n jours</numerusform>
      </translation>
    </message>
    <message>
      <source>Last backup: today</source>
      <translation>Dernière sauvegarde : aujourd'hui</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Pas encore de sauvegarde</translation>
    </message>
  </context>
  <context>
    <name>BackupPage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n cliché</numerusform>
        <numerusform>%n clichés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n enregistrement</numerusform>
        <numerusform>%n enregistrements</numerusform>
      </translation>
    </message>
    <message>
      <source>All records with their films and reports, the audit and the letterhead go into one file, which is then read back and checked. Put it on a stick or another drive, and keep that in another place: what stands beside this computer is lost with it.</source>
      <translation>Tous les enregistrements avec clichés et comptes rendus, le journal et l'en-tête vont dans un fichier, qui est ensuite relu et vérifié. Mettez-le sur une clé ou un autre disque, et gardez celui-ci ailleurs : ce qui est à côté de cet ordinateur se perd avec lui.</translation>
    </message>
    <message>
      <source>Back up again</source>
      <translation>Sauvegarder de nouveau</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Sauvegarde</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Sauvegardes (*{suffix})</translation>
    </message>
    <message>
      <source>Choose a stick or another drive</source>
      <translation>Choisir une clé ou un autre disque</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Fichier de la sauvegarde</translation>
    </message>
    <message>
      <source>Head of the audit, to be written down and kept apart:</source>
      <translation>Tête du journal, à noter et à garder à part :</translation>
    </message>
    <message>
      <source>It is encrypted, as the records are.</source>
      <translation>Elle est chiffrée, comme les enregistrements.</translation>
    </message>
    <message>
      <source>It is not encrypted: keep it as safe as the records themselves.</source>
      <translation>Elle n'est pas chiffrée : gardez-la aussi bien que les enregistrements eux-mêmes.</translation>
    </message>
    <message>
      <source>Last backup: {moment}</source>
      <translation>Dernière sauvegarde : {moment}</translation>
    </message>
    <message>
      <source>The backup is made and was read back whole.</source>
      <translation>La sauvegarde est faite et a été relue entière.</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Il n'y a pas encore de sauvegarde.</translation>
    </message>
    <message>
      <source>{count} films or reports were missing or changed on this computer already; look for them in an older backup.</source>
      <translation>{count} clichés ou comptes rendus manquaient ou étaient déjà changés sur cet ordinateur ; cherchez-les dans une sauvegarde plus ancienne.</translation>
    </message>
  </context>
  <context>
    <name>BedsidePanel</name>
    <message>
      <source>Bedside signs (WHO IMCI)</source>
      <translation>Signes cliniques (PCIME OMS)</translation>
    </message>
  </context>
  <context>
    <name>BreathCounter</name>
    <message>
      <source>A breath (Space)</source>
      <translation>Une respiration (Espace)</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Annuler (Échap)</translation>
    </message>
    <message>
      <source>Count for {seconds} seconds</source>
      <translation>Compter pendant {seconds} secondes</translation>
    </message>
    <message>
      <source>Fast for this age already: {limit} or more a minute.</source>
      <translation>Déjà rapide pour cet âge : {limit} ou plus par minute.</translation>
    </message>
    <message>
      <source>Fast for this age from {limit} a minute on.</source>
      <translation>Rapide pour cet âge à partir de {limit} par minute.</translation>
    </message>
    <message>
      <source>Start (Space)</source>
      <translation>Commencer (Espace)</translation>
    </message>
    <message>
      <source>Start when the child is calm, then press once for each breath.</source>
      <translation>Commencez quand l'enfant est calme, puis appuyez une fois à chaque respiration.</translation>
    </message>
    <message>
      <source>There is no limit for fast breathing at this age, or the age is not typed yet.</source>
      <translation>Il n'y a pas de limite de respiration rapide à cet âge, ou l'âge n'est pas encore saisi.</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{taps} breaths, {left} s left</source>
      <translation>{taps} respirations, encore {left} s</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>Check again</source>
      <translation>Vérifier de nouveau</translation>
    </message>
    <message>
      <source>Check of this installation</source>
      <translation>Vérification de cette installation</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Copier le rapport</translation>
    </message>
    <message>
      <source>Everything that this program is there for is tried with films, patients and records of its own, in a folder that is removed afterwards. The records of the clinic are not opened. You can go on working meanwhile.</source>
      <translation>Tout ce à quoi sert ce programme est essayé avec ses propres clichés, patients et dossiers, dans un dossier supprimé ensuite. Les dossiers du centre ne sont pas ouverts. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
      <source>Everything works.</source>
      <translation>Tout fonctionne.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Constaté</translation>
    </message>
    <message>
      <source>Not everything works: do not use this copy for patients until it was installed again. Copy the report for whoever helps you; it names no patient.</source>
      <translation>Tout ne fonctionne pas : n'utilisez pas cette copie pour des patients avant de l'avoir réinstallée. Copiez le rapport pour la personne qui vous aide ; il ne nomme aucun patient.</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Enregistrer le rapport</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Stopped. What was not checked is not known to work.</source>
      <translation>Arrêté. On ne sait pas si ce qui n'a pas été vérifié fonctionne.</translation>
    </message>
    <message>
      <source>The report was copied, in English. It names no patient.</source>
      <translation>Le rapport a été copié, en anglais. Il ne nomme aucun patient.</translation>
    </message>
    <message>
      <source>The report was saved: {place}</source>
      <translation>Le rapport a été enregistré : {place}</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>What was tried works. Not tried: {checks}.</source>
      <translation>Ce qui a été essayé fonctionne. Non essayé : {checks}.</translation>
    </message>
  </context>
  <context>
    <name>ChoiceRow</name>
    <message>
      <source>Keys: {keys}</source>
      <translation>Touches : {keys}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Non</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Oui</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>non évalué</translation>
    </message>
  </context>
  <context>
    <name>ClassBars</name>
    <message>
      <source>Probability of each class</source>
      <translation>Probabilité de chaque classe</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Choose a film to compare with</source>
      <translation>Choisir un cliché à comparer</translation>
    </message>
    <message>
      <source>Earlier film, {day}</source>
      <translation>Cliché antérieur, {day}</translation>
    </message>
    <message>
      <source>Film from file, not from this patient's record</source>
      <translation>Cliché d'un fichier, pas de l'enregistrement de ce patient</translation>
    </message>
    <message>
      <source>Final read: {words}</source>
      <translation>Conclusion : {words}</translation>
    </message>
    <message>
      <source>Kept under ANOTHER PATIENT of the same number: {name}</source>
      <translation>Conservé sous UN AUTRE PATIENT du même numéro : {name}</translation>
    </message>
    <message>
      <source>Later film, {day}</source>
      <translation>Cliché postérieur, {day}</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Ouverture…</translation>
    </message>
    <message>
      <source>Other film of the same day, {day}</source>
      <translation>Autre cliché du même jour, {day}</translation>
    </message>
    <message>
      <source>The film</source>
      <translation>Le cliché</translation>
    </message>
    <message>
      <source>{words}. Its file names ANOTHER PATIENT.</source>
      <translation>{words}. Son fichier nomme UN AUTRE PATIENT.</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPage</name>
    <message>
      <source>Group {number}</source>
      <translation>Groupe {number}</translation>
    </message>
    <message>
      <source>Is the page readable?</source>
      <translation>La page est-elle lisible ?</translation>
    </message>
    <message>
      <source>Take the printed page and type these groups from it. So you know that it can be used when it is needed.</source>
      <translation>Prenez la page imprimée et tapez ces groupes. Vous saurez ainsi qu'elle servira quand il le faudra.</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Correct the patient's details</source>
      <translation>Corriger les données du patient</translation>
    </message>
    <message>
      <source>Correct these records as well</source>
      <translation>Corriger aussi ces enregistrements</translation>
    </message>
    <message>
      <source>Correct, number of records: {count}</source>
      <translation>Corriger, nombre d'enregistrements : {count}</translation>
    </message>
    <message>
      <source>No other record of this clinic number says the same of this patient.</source>
      <translation>Aucun autre enregistrement de ce numéro ne dit la même chose de ce patient.</translation>
    </message>
    <message>
      <source>Other records of this patient</source>
      <translation>Autres enregistrements de ce patient</translation>
    </message>
    <message>
      <source>Reason, in words</source>
      <translation>Raison, en mots</translation>
    </message>
    <message>
      <source>The record gets a new version with these details, and its report is printed anew with the reason. Clinic number, film, reading, visit and final read stay as they are; earlier versions stay and can be printed. An estimated age is that on the day of the film.</source>
      <translation>L'enregistrement reçoit une nouvelle version avec ces données, et son compte rendu est refait avec la raison. Le numéro, le cliché, la lecture, la visite et la conclusion restent tels quels ; les versions précédentes restent et peuvent être imprimées. Un âge estimé est celui du jour du cliché.</translation>
    </message>
    <message>
      <source>They say the same of this patient now. One that is not chosen still carries the details of before.</source>
      <translation>Ils disent maintenant la même chose de ce patient. Celui qui n'est pas choisi garde les données d'avant.</translation>
    </message>
    <message>
      <source>What this changes</source>
      <translation>Ce que cela change</translation>
    </message>
    <message>
      <source>What was wrong, and how you know</source>
      <translation>Ce qui était faux, et comment vous le savez</translation>
    </message>
    <message>
      <source>{done} corrected, {left} not. What was corrected is safe; press the button to go on with the others.</source>
      <translation>{done} corrigés, {left} non. Ce qui est corrigé est en sûreté ; appuyez sur le bouton pour continuer avec les autres.</translation>
    </message>
    <message>
      <source>{done} corrected, {left} to go</source>
      <translation>{done} corrigés, encore {left}</translation>
    </message>
  </context>
  <context>
    <name>CorrectionOffer</name>
    <message>
      <source>Changes the film in this window alone, reads it again, and can be undone</source>
      <translation>Change le cliché dans cette fenêtre seulement, le relit, et peut être annulé</translation>
    </message>
    <message>
      <source>Do so only if you agree; the file stays as it is.</source>
      <translation>Ne le faites que si vous êtes d'accord ; le fichier reste tel quel.</translation>
    </message>
    <message>
      <source>Put both right and read again</source>
      <translation>Corriger les deux et relire</translation>
    </message>
    <message>
      <source>Turn the grey scale round
and read again</source>
      <translation>Inverser l'échelle de gris
et relire</translation>
    </message>
    <message>
      <source>Turn upright and read again</source>
      <translation>Redresser et relire</translation>
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Back, nothing changes</source>
      <translation>Retour, rien ne change</translation>
    </message>
    <message>
      <source>Choose your name and type your password.</source>
      <translation>Choisissez votre nom et tapez votre mot de passe.</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Locked by {name}, with work that is not saved yet. It is kept.</source>
      <translation>Verrouillé par {name}, avec un travail pas encore enregistré. Il est gardé.</translation>
    </message>
    <message>
      <source>Locked by {name}.</source>
      <translation>Verrouillé par {name}.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mot de passe</translation>
    </message>
    <message>
      <source>Patient, film and visit stay. What {of} began to conclude stays {of}'s own and is not signed.</source>
      <translation>Patient, cliché et visite restent. Ce que {of} a commencé à conclure reste à {of} et n'est pas signé.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Save it as a draft, not signed</source>
      <translation>Enregistrer comme brouillon, non signé</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>S'identifier</translation>
    </message>
    <message>
      <source>What {of} began to conclude is kept in the draft under that name</source>
      <translation>Ce que {of} a commencé à conclure est gardé dans le brouillon sous ce nom</translation>
    </message>
    <message>
      <source>{of} left work that is not saved. What shall happen to it, {by}?</source>
      <translation>{of} a laissé un travail non enregistré. Que faut-il en faire, {by} ?</translation>
    </message>
  </context>
  <context>
    <name>CrashHandler</name>
    <message>
      <source>If it happens again, send this file, which holds no patient data: {file}</source>
      <translation>Si cela se reproduit, envoyez ce fichier, qui ne contient aucune donnée de patient : {file}</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Une erreur imprévue s'est produite</translation>
    </message>
    <message>
      <source>Something unexpected happened. What you saved is safe. Save your work and start the program again.</source>
      <translation>Une erreur imprévue s'est produite. Ce que vous avez enregistré est en sûreté. Enregistrez votre travail et redémarrez le programme.</translation>
    </message>
  </context>
  <context>
    <name>DangerRows</name>
    <message>
      <source>Danger signs</source>
      <translation>Signes de danger</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>Some</source>
      <translation>Certains</translation>
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>Device: {device}</source>
      <translation>Appareil : {device}</translation>
    </message>
    <message>
      <source>Film: SHA-256 {start}</source>
      <translation>Cliché : SHA-256 {start}</translation>
    </message>
    <message>
      <source>How it was read</source>
      <translation>Comment il a été lu</translation>
    </message>
    <message>
      <source>Read: {when}</source>
      <translation>Lu : {when}</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Seuil de dépistage : {cut} ; peu de clichés avec pneumonie sont en dessous</translation>
    </message>
    <message>
      <source>Thresholds: {low} and {high} ({origin})</source>
      <translation>Seuils : {low} et {high} ({origin})</translation>
    </message>
    <message>
      <source>Time: {ms} ms</source>
      <translation>Durée : {ms} ms</translation>
    </message>
  </context>
  <context>
    <name>DocumentPage</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilms</name>
    <message>
      <source>No final read yet</source>
      <translation>Pas encore de conclusion</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilmsModel</name>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusion</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Compte rendu</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Incidence</translation>
    </message>
  </context>
  <context>
    <name>EarlierFilmsPage</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Earlier films of this patient</source>
      <translation>Clichés antérieurs de ce patient</translation>
    </message>
    <message>
      <source>Film from file…</source>
      <translation>Cliché d'un fichier…</translation>
    </message>
    <message>
      <source>Show beside</source>
      <translation>Montrer à côté</translation>
    </message>
    <message>
      <source>Shown beside the film on the desk, to look at only. No reading and no report changes by it.</source>
      <translation>Montré à côté du cliché en cours, pour le regarder seulement. Aucune lecture, aucun compte rendu n'en change.</translation>
    </message>
  </context>
  <context>
    <name>Encrypting</name>
    <message>
      <source>Encrypt the records of your patients on this computer?</source>
      <translation>Chiffrer les enregistrements de vos patients sur cet ordinateur ?</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Chiffrement des enregistrements</translation>
    </message>
    <message>
      <source>Encrypt…</source>
      <translation>Chiffrer…</translation>
    </message>
    <message>
      <source>Names, films and reports then cannot be read by whoever steals, repairs or buys this computer. The program asks for a passphrase at every start, and you print a recovery key for the day it is forgotten.

You can do this at any time: Tools, Encryption of the records.</source>
      <translation>Noms, clichés et comptes rendus ne peuvent alors être lus par qui vole, répare ou achète cet ordinateur. Le programme demande une phrase secrète à chaque démarrage, et vous imprimez une clé de secours pour le jour où elle serait oubliée.

Vous pouvez le faire à tout moment : Outils, Chiffrement des enregistrements.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Pas maintenant</translation>
    </message>
  </context>
  <context>
    <name>Encryption</name>
    <message>
      <source>Encrypt the records</source>
      <translation>Chiffrer les enregistrements</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten and the printed recovery key is lost, the records are lost for ever. Nobody can open them, nor can the makers of this program.</source>
      <translation>Si la phrase secrète est oubliée et la clé de secours imprimée perdue, les enregistrements sont perdus pour toujours. Personne ne peut les ouvrir, pas même les auteurs du programme.</translation>
    </message>
    <message>
      <source>It does not protect against people who sit at the program while it is open, against programs that spy on this computer, and it does not cover what you exported, printed or copied elsewhere.</source>
      <translation>Cela ne protège pas de ceux qui s'assoient devant le programme ouvert, ni des logiciels espions, et ne couvre pas ce que vous avez exporté, imprimé ou copié ailleurs.</translation>
    </message>
    <message>
      <source>Records, films and reports on this computer become unreadable without a passphrase: to a thief, to whoever repairs or buys the computer, to whoever copies the disk. The program asks for it at every start.</source>
      <translation>Enregistrements, clichés et comptes rendus deviennent illisibles sans phrase secrète : pour un voleur, pour qui répare ou achète l'ordinateur, pour qui copie le disque. Le programme la demande à chaque démarrage.</translation>
    </message>
    <message>
      <source>You will choose a passphrase and print one page. It takes about a second for ten films, and as much free room on the disk as the records take now.</source>
      <translation>Vous choisirez une phrase secrète et imprimerez une page. Il faut environ une seconde pour dix clichés, et autant de place libre que les enregistrements en occupent.</translation>
    </message>
  </context>
  <context>
    <name>EncryptionDialog</name>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Backups and exports made before are as readable as they were.</source>
      <translation>Les sauvegardes et exports faits avant restent lisibles comme ils l'étaient.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Changer</translation>
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation>Changer la phrase secrète</translation>
    </message>
    <message>
      <source>Choose a passphrase…</source>
      <translation>Choisir une phrase secrète…</translation>
    </message>
    <message>
      <source>Choose the passphrase</source>
      <translation>Choisir la phrase secrète</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Decrypt the records</source>
      <translation>Déchiffrer les enregistrements</translation>
    </message>
    <message>
      <source>Decrypting the records</source>
      <translation>Déchiffrement des enregistrements</translation>
    </message>
    <message>
      <source>Encrypt now</source>
      <translation>Chiffrer maintenant</translation>
    </message>
    <message>
      <source>Encrypting the records</source>
      <translation>Chiffrement des enregistrements</translation>
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation>Chiffrement des enregistrements</translation>
    </message>
    <message>
      <source>Everybody who can use this computer or take its disk will be able to read records, films and reports.</source>
      <translation>Quiconque peut utiliser cet ordinateur ou prendre son disque pourra lire enregistrements, clichés et comptes rendus.</translation>
    </message>
    <message>
      <source>Everything is as it was before.</source>
      <translation>Tout est comme avant.</translation>
    </message>
    <message>
      <source>From the next start on only the new passphrase opens the records. The recovery key stays good.</source>
      <translation>Dès le prochain démarrage, seule la nouvelle phrase secrète ouvre les enregistrements. La clé de secours reste valable.</translation>
    </message>
    <message>
      <source>From the next start on the program asks for the passphrase. Put the printed page into its safe place.</source>
      <translation>Dès le prochain démarrage, le programme demande la phrase secrète. Mettez la page imprimée en lieu sûr.</translation>
    </message>
    <message>
      <source>Make a new recovery key</source>
      <translation>Faire une nouvelle clé de secours</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Pas maintenant</translation>
    </message>
    <message>
      <source>Records from before a backup was restored lie here, NOT encrypted. Once nobody needs them, delete them: {folders}</source>
      <translation>Des dossiers d'avant la restauration d'une sauvegarde se trouvent ici, NON chiffrés. Quand personne n'en a plus besoin, supprimez-les : {folders}</translation>
    </message>
    <message>
      <source>Show the key again</source>
      <translation>Montrer la clé de nouveau</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Arrêté</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Prendre cette clé</translation>
    </message>
    <message>
      <source>That did not work</source>
      <translation>Cela n'a pas fonctionné</translation>
    </message>
    <message>
      <source>The new recovery key is in use</source>
      <translation>La nouvelle clé de secours est en usage</translation>
    </message>
    <message>
      <source>The page printed before opens nothing any more. Destroy it, and put the new one into its safe place.</source>
      <translation>La page imprimée avant n'ouvre plus rien. Détruisez-la et mettez la nouvelle en lieu sûr.</translation>
    </message>
    <message>
      <source>The passphrase is changed</source>
      <translation>La phrase secrète est changée</translation>
    </message>
    <message>
      <source>The program asks for nothing at its start.</source>
      <translation>Le programme ne demande rien au démarrage.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Les enregistrements sont chiffrés</translation>
    </message>
    <message>
      <source>The records are not encrypted any more</source>
      <translation>Les enregistrements ne sont plus chiffrés</translation>
    </message>
    <message>
      <source>What lay on the disk before was removed. On flash disks (SSD, memory stick, card) an expert may still find parts of it until the disk has been written full: encryption protects best what is saved from now on.</source>
      <translation>Ce qui était sur le disque a été supprimé. Sur les disques flash (SSD, clé, carte), un expert peut encore en trouver des parties tant que le disque n'a pas été entièrement réécrit : le chiffrement protège surtout ce qui est enregistré désormais.</translation>
    </message>
    <message>
      <source>Whoever makes a new recovery key must know the passphrase.</source>
      <translation>Qui fait une nouvelle clé de secours doit connaître la phrase secrète.</translation>
    </message>
    <message>
      <source>Writing the key</source>
      <translation>Écriture de la clé</translation>
    </message>
  </context>
  <context>
    <name>ErasePage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n cliché</numerusform>
        <numerusform>%n clichés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n enregistrement</numerusform>
        <numerusform>%n enregistrements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation>
        <numerusform>%n compte rendu</numerusform>
        <numerusform>%n comptes rendus</numerusform>
      </translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Effacer définitivement</translation>
    </message>
    <message>
      <source>Erase records</source>
      <translation>Effacer des enregistrements</translation>
    </message>
    <message>
      <source>Erased: {what}.</source>
      <translation>Effacés : {what}.</translation>
    </message>
    <message>
      <source>Now make a new backup, and destroy the older ones when you no longer need them.</source>
      <translation>Faites maintenant une nouvelle sauvegarde, et détruisez les anciennes quand vous n'en aurez plus besoin.</translation>
    </message>
    <message>
      <source>People with this number</source>
      <translation>Personnes ayant ce numéro</translation>
    </message>
    <message>
      <source>Records to be erased</source>
      <translation>Enregistrements à effacer</translation>
    </message>
    <message>
      <source>Reports of other patients with an earlier version under this number</source>
      <translation>Comptes rendus d'autres patients avec une version antérieure sous ce numéro</translation>
    </message>
    <message>
      <source>Several people have this number. Tick those whose records are to be erased; no other is.</source>
      <translation>Plusieurs personnes ont ce numéro. Cochez celles dont les dossiers doivent être effacés ; aucun autre ne l'est.</translation>
    </message>
    <message>
      <source>There was no room to write the database anew. Make room before the next erasure.</source>
      <translation>Il n'y avait pas de place pour réécrire la base. Faites de la place avant le prochain effacement.</translation>
    </message>
    <message>
      <source>These folders from before a restore may still hold them:</source>
      <translation>Ces dossiers d'avant une restauration peuvent encore les contenir :</translation>
    </message>
    <message>
      <source>These records are erased from this computer with their reports, and with films that no other record uses. Nothing brings them back. Backups made before still hold them; if one is restored here, they are erased again.</source>
      <translation>Ces enregistrements sont effacés de cet ordinateur avec leurs comptes rendus et les clichés qu'aucun autre n'utilise. Rien ne les ramène. Les sauvegardes antérieures les contiennent encore ; si l'une est restaurée ici, ils sont de nouveau effacés.</translation>
    </message>
    <message>
      <source>These reports belong to other patients now, and hold an earlier version under the number {number}. They stay, with what was written then. Tick those that are to be erased too, with all their versions.</source>
      <translation>Ces comptes rendus sont maintenant ceux d'autres patients et gardent une version antérieure sous le numéro {number}. Ils restent, avec ce qui était écrit alors. Cochez ceux qui doivent aussi être effacés, avec toutes leurs versions.</translation>
    </message>
    <message>
      <source>To confirm, type {word}</source>
      <translation>Pour confirmer, tapez {word}</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>In the file: {value}</source>
      <translation>Dans le fichier : {value}</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>Garder le mien</translation>
    </message>
    <message>
      <source>Use file's</source>
      <translation>Prendre celui du fichier</translation>
    </message>
  </context>
  <context>
    <name>FiguresPage</name>
    <message>
      <source>12 to 59 months</source>
      <translation>12 à 59 mois</translation>
    </message>
    <message>
      <source>15 to 49 years</source>
      <translation>15 à 49 ans</translation>
    </message>
    <message>
      <source>2 to 11 months</source>
      <translation>2 à 11 mois</translation>
    </message>
    <message>
      <source>5 to 14 years</source>
      <translation>5 à 14 ans</translation>
    </message>
    <message>
      <source>50 years and over</source>
      <translation>50 ans et plus</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Âge</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>D'accord</translation>
    </message>
    <message>
      <source>Agreement of the final read with the program</source>
      <translation>Accord de la conclusion avec le programme</translation>
    </message>
    <message>
      <source>As text with tabs, for a letter or a spreadsheet</source>
      <translation>En texte avec tabulations, pour une lettre ou un tableur</translation>
    </message>
    <message>
      <source>By age at the exam</source>
      <translation>Par âge à l'examen</translation>
    </message>
    <message>
      <source>Chest films</source>
      <translation>Clichés thoraciques</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copié.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Figures of a period</source>
      <translation>Chiffres d'une période</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Clichés</translation>
    </message>
    <message>
      <source>Films with a record</source>
      <translation>Clichés avec enregistrement</translation>
    </message>
    <message>
      <source>In own words only</source>
      <translation>Dans ses propres mots seulement</translation>
    </message>
    <message>
      <source>List of records (CSV)…</source>
      <translation>Liste des enregistrements (CSV)…</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam, or of the first reading where the exam has none. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation>Dernière version de chaque enregistrement, par jour d'examen, ou de la première lecture si l'examen n'en a pas. Une part de clichés positifs qui change de mois en mois, ou un accord qui baisse, est une raison de revoir clichés et modèle. Des comptes seulement ; aucun patient n'est nommé.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Non analysés</translation>
    </message>
    <message>
      <source>Not analysed, by reason</source>
      <translation>Non analysés, par raison</translation>
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
      <translation>Personne d'accord avec le programme, parmi les comparables</translation>
    </message>
    <message>
      <source>Person positive</source>
      <translation>Positif pour la personne</translation>
    </message>
    <message>
      <source>Person: primary end-point pneumonia, of those read in WHO-CXR words</source>
      <translation>Personne : pneumonie critère principal, parmi ceux lus selon l'OMS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>Program positive</source>
      <translation>Positif pour le programme</translation>
    </message>
    <message>
      <source>Program: findings suggest pneumonia, of those analysed</source>
      <translation>Programme : aspect évocateur de pneumonie, parmi les analysés</translation>
    </message>
    <message>
      <source>Read anyway</source>
      <translation>Lire quand même</translation>
    </message>
    <message>
      <source>Refused film read anyway</source>
      <translation>Cliché refusé lu quand même</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tableau (*.csv)</translation>
    </message>
    <message>
      <source>What people concluded</source>
      <translation>Ce que les personnes ont conclu</translation>
    </message>
    <message>
      <source>What the program found</source>
      <translation>Ce que le programme a trouvé</translation>
    </message>
    <message>
      <source>Written: {place}</source>
      <translation>Écrit : {place}</translation>
    </message>
    <message>
      <source>age not known</source>
      <translation>âge inconnu</translation>
    </message>
    <message>
      <source>no reason kept</source>
      <translation>aucune raison gardée</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>of them without a final read (drafts)</source>
      <translation>dont sans conclusion (brouillons)</translation>
    </message>
    <message>
      <source>under 2 months</source>
      <translation>moins de 2 mois</translation>
    </message>
    <message>
      <source>with clinic numbers, names and reasons in words</source>
      <translation>avec numéros, noms et raisons en mots</translation>
    </message>
    <message>
      <source>{count} records written: {place}</source>
      <translation>{count} enregistrements écrits : {place}</translation>
    </message>
    <message>
      <source>{part} of {whole} ({share} %)</source>
      <translation>{part} sur {whole} ({share} %)</translation>
    </message>
  </context>
  <context>
    <name>FilmBlackening</name>
    <message>
      <source>The film, to blacken writing in it</source>
      <translation>Le cliché, pour y noircir du texte</translation>
    </message>
  </context>
  <context>
    <name>FilmCanvas</name>
    <message>
      <source>Chest film</source>
      <translation>Cliché thoracique</translation>
    </message>
    <message>
      <source>less</source>
      <translation>moins</translation>
    </message>
    <message>
      <source>more</source>
      <translation>plus</translation>
    </message>
  </context>
  <context>
    <name>FilmMeasures</name>
    <message>
      <source>No spacing in file: lengths in pixels</source>
      <translation>Pas d'échelle dans le fichier : longueurs en pixels</translation>
    </message>
    <message>
      <source>Pixel {size} mm as stated in file</source>
      <translation>Pixel {size} mm selon le fichier</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector</source>
      <translation>Pixel {size} mm au détecteur</translation>
    </message>
    <message>
      <source>Pixel {size} mm at detector, magnified: lengths ÷ {factor}</source>
      <translation>Pixel {size} mm au détecteur, agrandi : longueurs ÷ {factor}</translation>
    </message>
    <message>
      <source>Pixel {size} mm, calibrated</source>
      <translation>Pixel {size} mm, étalonné</translation>
    </message>
    <message>
      <source>{angle}°</source>
      <translation>{angle}°</translation>
    </message>
    <message>
      <source>{length} mm as stated in file</source>
      <translation>{length} mm selon le fichier</translation>
    </message>
    <message>
      <source>{length} mm at detector</source>
      <translation>{length} mm au détecteur</translation>
    </message>
    <message>
      <source>{length} mm, calibrated</source>
      <translation>{length} mm, étalonné</translation>
    </message>
    <message>
      <source>{length} mm, magnified (÷ {factor})</source>
      <translation>{length} mm, agrandi (÷ {factor})</translation>
    </message>
    <message>
      <source>{length} pixels (no spacing)</source>
      <translation>{length} pixels (sans échelle)</translation>
    </message>
  </context>
  <context>
    <name>FilmWords</name>
    <message>
      <source>Chest film of {width} by {height} pixels.</source>
      <translation>Cliché thoracique de {width} sur {height} pixels.</translation>
    </message>
    <message>
      <source>Drag to change the window, hold Space and drag to pan, turn the wheel to zoom, double-click to see the whole film.</source>
      <translation>Glisser pour changer la fenêtre, Espace et glisser pour déplacer, molette pour zoomer, double clic pour voir tout le cliché.</translation>
    </message>
    <message>
      <source>Inverted</source>
      <translation>Inversé</translation>
    </message>
    <message>
      <source>Laterality: both sides</source>
      <translation>Latéralité : les deux côtés</translation>
    </message>
    <message>
      <source>Laterality: left</source>
      <translation>Latéralité : gauche</translation>
    </message>
    <message>
      <source>Laterality: right</source>
      <translation>Latéralité : droite</translation>
    </message>
    <message>
      <source>Lossy compression</source>
      <translation>Compression avec perte</translation>
    </message>
    <message>
      <source>Name in file not readable</source>
      <translation>Nom illisible dans le fichier</translation>
    </message>
    <message>
      <source>No heat map is shown.</source>
      <translation>Aucune carte de chaleur n'est montrée.</translation>
    </message>
    <message>
      <source>Open a chest film (Ctrl+O) or drop it here</source>
      <translation>Ouvrir un cliché thoracique (Ctrl+O) ou le déposer ici</translation>
    </message>
    <message>
      <source>Series {number}</source>
      <translation>Série {number}</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is</source>
      <translation>Montre ce qui a influencé le score, pas où est la maladie</translation>
    </message>
    <message>
      <source>Side not stated in file</source>
      <translation>Côté non précisé dans le fichier</translation>
    </message>
    <message>
      <source>Table {number}</source>
      <translation>Table {number}</translation>
    </message>
    <message>
      <source>The heat map is shown.</source>
      <translation>La carte de chaleur est montrée.</translation>
    </message>
    <message>
      <source>Turned on screen only, not in report</source>
      <translation>Tourné à l'écran seulement, pas dans le compte rendu</translation>
    </message>
    <message>
      <source>W {width} · L {centre}</source>
      <translation>F {width} · N {centre}</translation>
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
      <translation>Lignes à {low}, {middle} et {high} % de l'échelle</translation>
    </message>
  </context>
  <context>
    <name>FilmsSideBySide</name>
    <message>
      <source>Another film…</source>
      <translation>Un autre cliché…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Film on the desk</source>
      <translation>Cliché en cours</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Carte de chaleur</translation>
    </message>
    <message>
      <source>Heat map below the low threshold: what little moved the score is easily taken for a finding.</source>
      <translation>Carte de chaleur sous le seuil bas : le peu qui a influencé le score est facilement pris pour une anomalie.</translation>
    </message>
    <message>
      <source>Linked zoom</source>
      <translation>Zoom lié</translation>
    </message>
    <message>
      <source>Show the film on the desk alone (E)</source>
      <translation>Montrer le cliché en cours seul (E)</translation>
    </message>
    <message>
      <source>The heat map of the reading stored with this film</source>
      <translation>La carte de chaleur de la lecture enregistrée avec ce cliché</translation>
    </message>
    <message>
      <source>Zoom and pan both films together (Shift+E)</source>
      <translation>Zoomer et déplacer les deux clichés ensemble (Maj+E)</translation>
    </message>
  </context>
  <context>
    <name>FinalRead</name>
    <message>
      <source>A second person read the film</source>
      <translation>Une seconde personne a lu le cliché</translation>
    </message>
    <message>
      <source>Adequate</source>
      <translation>Adéquate</translation>
    </message>
    <message>
      <source>Agrees</source>
      <translation>D'accord</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Une autre raison</translation>
    </message>
    <message>
      <source>Disagrees</source>
      <translation>Pas d'accord</translation>
    </message>
    <message>
      <source>Facts of the visit were wrong or missing</source>
      <translation>Des données de la visite étaient fausses ou manquaient</translation>
    </message>
    <message>
      <source>Moved to another patient</source>
      <translation>Déplacé vers un autre patient</translation>
    </message>
    <message>
      <source>New clinical information</source>
      <translation>Nouveaux renseignements cliniques</translation>
    </message>
    <message>
      <source>No consolidation, infiltrate or effusion</source>
      <translation>Ni condensation, ni infiltrat, ni épanchement</translation>
    </message>
    <message>
      <source>Not comparable</source>
      <translation>Non comparable</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Non précisé</translation>
    </message>
    <message>
      <source>Other infiltrate</source>
      <translation>Autre infiltrat</translation>
    </message>
    <message>
      <source>Partly or uncertain</source>
      <translation>En partie ou incertain</translation>
    </message>
    <message>
      <source>Primary end-point pneumonia</source>
      <translation>Pneumonie critère principal</translation>
    </message>
    <message>
      <source>Read again with the present model</source>
      <translation>Relu avec le modèle actuel</translation>
    </message>
    <message>
      <source>Suboptimal</source>
      <translation>Sous-optimale</translation>
    </message>
    <message>
      <source>The final read was wrong or incomplete</source>
      <translation>La conclusion était fausse ou incomplète</translation>
    </message>
    <message>
      <source>The patient's details were wrong</source>
      <translation>Les données du patient étaient fausses</translation>
    </message>
    <message>
      <source>These words and the film quality are those of WHO-CXR. They were made for surveys and trials of vaccines, not for the care of single patients: say in your own words what matters for this one.</source>
      <translation>Ces mots et la qualité du cliché sont ceux de l'OMS (WHO-CXR). Ils ont été faits pour des enquêtes et des essais de vaccins, pas pour soigner un patient : dites dans vos mots ce qui compte pour celui-ci.</translation>
    </message>
    <message>
      <source>Uninterpretable</source>
      <translation>Ininterprétable</translation>
    </message>
    <message>
      <source>film: {quality}</source>
      <translation>cliché : {quality}</translation>
    </message>
  </context>
  <context>
    <name>FinalReadForm</name>
    <message>
      <source>Agreement with the program</source>
      <translation>Accord avec le programme</translation>
    </message>
    <message>
      <source>Begun and not signed: {what}.</source>
      <translation>Commencé et non signé : {what}.</translation>
    </message>
    <message>
      <source>Change what stands below only if you now conclude otherwise.</source>
      <translation>Ne changez ce qui suit que si vous concluez maintenant autrement.</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Conclusion</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Cliché</translation>
    </message>
    <message>
      <source>Final read by a person</source>
      <translation>Conclusion d'une personne</translation>
    </message>
    <message>
      <source>First impression, kept as it is: {what}.</source>
      <translation>Première impression, gardée telle quelle : {what}.</translation>
    </message>
    <message>
      <source>First impression: {what}.</source>
      <translation>Première impression : {what}.</translation>
    </message>
    <message>
      <source>Follows from the words chosen above.</source>
      <translation>Découle des mots choisis ci-dessus.</translation>
    </message>
    <message>
      <source>I leave the reason out</source>
      <translation>Je ne donne pas la raison</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>Dans vos propres mots</translation>
    </message>
    <message>
      <source>Keep impression, show reading</source>
      <translation>Garder l'impression, montrer la lecture</translation>
    </message>
    <message>
      <source>Keep this as the first impression, which never changes, and show the program's reading</source>
      <translation>Garder ceci comme première impression, qui ne change jamais, et montrer la lecture du programme</translation>
    </message>
    <message>
      <source>Not comparable: the program or the person could not judge the film.</source>
      <translation>Non comparable : le programme ou la personne n'a pas pu juger le cliché.</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Mots propres seulement</translation>
    </message>
    <message>
      <source>Partly or uncertain, since the program's reading is uncertain.</source>
      <translation>En partie ou incertain, car la lecture du programme est incertaine.</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nom du lecteur</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>Signed {when}</source>
      <translation>Signé {when}</translation>
    </message>
    <message>
      <source>The program has read the film. Its reading is shown once you have said what you see.</source>
      <translation>Le programme a lu le cliché. Sa lecture sera montrée quand vous aurez dit ce que vous voyez.</translation>
    </message>
    <message>
      <source>What you see that the program does not, or the other way round</source>
      <translation>Ce que vous voyez et que le programme ne voit pas, ou l'inverse</translation>
    </message>
    <message>
      <source>Why do you disagree?</source>
      <translation>Pourquoi n'êtes-vous pas d'accord ?</translation>
    </message>
    <message>
      <source>Your conclusion</source>
      <translation>Votre conclusion</translation>
    </message>
    <message>
      <source>Your first impression</source>
      <translation>Votre première impression</translation>
    </message>
  </context>
  <context>
    <name>GuidePage</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Enregistrer une copie</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Enregistrer une copie…</translation>
    </message>
    <message>
      <source>Saved: {place}</source>
      <translation>Enregistré : {place}</translation>
    </message>
  </context>
  <context>
    <name>HeatControls</name>
    <message>
      <source>About {percent} % of it lies over the lungs.</source>
      <translation>Environ {percent} % se trouve sur les poumons.</translation>
    </message>
    <message>
      <source>Contour lines instead of colours</source>
      <translation>Contours au lieu de couleurs</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Carte de chaleur</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (Shift+C)</source>
      <translation>Des lignes à 25, 50 et 75 % de l'échelle laissent le cliché découvert (Shift+C)</translation>
    </message>
    <message>
      <source>Show it all the same</source>
      <translation>Montrer quand même</translation>
    </message>
    <message>
      <source>Show or hide where the score came from (A)</source>
      <translation>Montrer ou cacher d'où vient le score (A)</translation>
    </message>
    <message>
      <source>Shows what moved the score, not where disease is.</source>
      <translation>Montre ce qui a influencé le score, pas où est la maladie.</translation>
    </message>
    <message>
      <source>Strength of the heat map</source>
      <translation>Force de la carte de chaleur</translation>
    </message>
    <message>
      <source>The heat map is hidden because the score lies below the low threshold: what little moved it is easily taken for a finding.</source>
      <translation>La carte de chaleur est cachée car le score est sous le seuil bas : le peu qui l'a influencé serait facilement pris pour une anomalie.</translation>
    </message>
    <message>
      <source>The lungs could not be found on this film, so how much of it lies over them is not known.</source>
      <translation>Les poumons n'ont pas été trouvés sur ce cliché ; on ne sait donc pas quelle part s'y trouve.</translation>
    </message>
    <message>
      <source>The map is empty: nothing here moved the score towards pneumonia.</source>
      <translation>La carte est vide : rien ici n'a poussé le score vers la pneumonie.</translation>
    </message>
    <message>
      <source>The map is weak: little here moved the score towards pneumonia.</source>
      <translation>La carte est faible : peu de choses ici ont poussé le score vers la pneumonie.</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A first reading of chest films for clinics without internet. Nothing leaves this computer by itself.</source>
      <translation>Une première lecture des clichés thoraciques pour les cliniques sans internet. Rien ne quitte cet ordinateur de soi-même.</translation>
    </message>
    <message>
      <source>About Pneumo Desktop</source>
      <translation>À propos de Pneumo Desktop</translation>
    </message>
    <message>
      <source>Free software under the Apache License 2.0; THIRD_PARTY.md names the parts made by others.</source>
      <translation>Logiciel libre sous licence Apache 2.0 ; THIRD_PARTY.md nomme les parties faites par d'autres.</translation>
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
      <translation>Limites connues</translation>
    </message>
    <message>
      <source>Quick guide</source>
      <translation>Guide rapide</translation>
    </message>
    <message>
      <source>Risks and what is done about them</source>
      <translation>Risques et mesures prises</translation>
    </message>
  </context>
  <context>
    <name>ImciWords</name>
    <message>
      <source>Refer</source>
      <translation>Référer</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Urgent</translation>
    </message>
  </context>
  <context>
    <name>ImportModel</name>
    <message>
      <source>Born, sex</source>
      <translation>Naissance, sexe</translation>
    </message>
    <message>
      <source>Date of film</source>
      <translation>Date du cliché</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Cliché</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Ouvert</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Incidence</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Failures only</source>
      <translation>Échecs seulement</translation>
    </message>
    <message>
      <source>Films and failures</source>
      <translation>Clichés et échecs</translation>
    </message>
    <message>
      <source>Films found: {films}. Could not be read: {failures}.</source>
      <translation>Clichés trouvés : {films}. Illisibles : {failures}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Files seen: {done} of {total}.</source>
      <translation>Clichés trouvés : {found}. Fichiers vus : {done} sur {total}.</translation>
    </message>
    <message>
      <source>Films found: {found}. Thumbnails: {done} of {total}.</source>
      <translation>Clichés trouvés : {found}. Vignettes : {done} sur {total}.</translation>
    </message>
    <message>
      <source>Films in {count} places</source>
      <translation>Clichés à {count} endroits</translation>
    </message>
    <message>
      <source>Films in {place}</source>
      <translation>Clichés dans {place}</translation>
    </message>
    <message>
      <source>Films only</source>
      <translation>Clichés seulement</translation>
    </message>
    <message>
      <source>Found films</source>
      <translation>Clichés trouvés</translation>
    </message>
    <message>
      <source>Import films</source>
      <translation>Importer des clichés</translation>
    </message>
    <message>
      <source>Looking for files. So far: {total}.</source>
      <translation>Recherche de fichiers. Jusqu'ici : {total}.</translation>
    </message>
    <message>
      <source>No film matches. Search for something else.</source>
      <translation>Aucun cliché ne correspond. Cherchez autre chose.</translation>
    </message>
    <message>
      <source>No films here. Choose the folder above or below, or another stick or CD.</source>
      <translation>Pas de clichés ici. Choisissez le dossier au-dessus ou au-dessous, ou une autre clé ou un autre CD.</translation>
    </message>
    <message>
      <source>Nothing was searched yet. Open a folder, CD or ZIP from the File menu, or drop it here.</source>
      <translation>Rien n'a encore été cherché. Ouvrez un dossier, CD ou ZIP par le menu Fichier, ou déposez-le ici.</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Ouvrir un cliché</translation>
    </message>
    <message>
      <source>Other files that are no films: {others}.</source>
      <translation>Autres fichiers qui ne sont pas des clichés : {others}.</translation>
    </message>
    <message>
      <source>Progress of the search</source>
      <translation>Avancement de la recherche</translation>
    </message>
    <message>
      <source>Search by patient, number, date, view or file</source>
      <translation>Chercher par patient, numéro, date, incidence ou fichier</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>The search failed. What had been found stays in the list; search again for the rest.</source>
      <translation>La recherche a échoué. Ce qui a été trouvé reste dans la liste ; cherchez encore pour le reste.</translation>
    </message>
    <message>
      <source>The search was cancelled. What had been found stays in the list.</source>
      <translation>La recherche a été annulée. Ce qui a été trouvé reste dans la liste.</translation>
    </message>
    <message>
      <source>Which rows are shown</source>
      <translation>Quelles lignes sont montrées</translation>
    </message>
  </context>
  <context>
    <name>Intake</name>
    <message>
      <source>All files (*)</source>
      <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>All films in {place}</source>
      <translation>Tous les clichés dans {place}</translation>
    </message>
    <message>
      <source>Films ({suffixes})</source>
      <translation>Clichés ({suffixes})</translation>
    </message>
    <message>
      <source>Import CD or DICOMDIR</source>
      <translation>Importer un CD ou DICOMDIR</translation>
    </message>
    <message>
      <source>Lists of contents (DICOMDIR* dicomdir*)</source>
      <translation>Tables des matières (DICOMDIR* dicomdir*)</translation>
    </message>
    <message>
      <source>New films in the watched folder</source>
      <translation>Nouveaux clichés dans le dossier surveillé</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Aucun encore</translation>
    </message>
    <message>
      <source>Open ZIP</source>
      <translation>Ouvrir un ZIP</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Ouvrir un cliché</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir un dossier</translation>
    </message>
    <message>
      <source>ZIP files (*.zip *.ZIP)</source>
      <translation>Fichiers ZIP (*.zip *.ZIP)</translation>
    </message>
    <message>
      <source>{film} (in {folder})</source>
      <translation>{film} (dans {folder})</translation>
    </message>
  </context>
  <context>
    <name>IntendedUse</name>
    <message>
      <source>A health professional makes the final decision and signs for it. No regulator has cleared this program.</source>
      <translation>Un professionnel de santé prend la décision finale et la signe. Aucune autorité n'a autorisé ce programme.</translation>
    </message>
    <message>
      <source>It does not name a disease. It cannot rule out pneumonia or any other disease, does not say how severe it is and does not tell bacteria from viruses. Never delay treatment or referral because of what it says.</source>
      <translation>Il ne nomme pas de maladie. Il ne peut exclure ni pneumonie ni autre maladie, ne dit pas à quel point elle est grave et ne distingue pas bactéries et virus. Ne retardez jamais un traitement ou un transfert à cause de ce qu'il dit.</translation>
    </message>
    <message>
      <source>Pneumo Desktop helps trained health workers with a first look at frontal chest films. It points out patterns that suggest pneumonia. It is one piece of information beside the history, the examination, the breathing rate and the oxygen saturation.</source>
      <translation>Pneumo Desktop aide des agents de santé formés à un premier regard sur les clichés thoraciques de face. Il signale des aspects évocateurs d'une pneumonie. C'est un élément parmi l'histoire, l'examen, la fréquence respiratoire et la saturation en oxygène.</translation>
    </message>
    <message>
      <source>Read with special care: films taken lying down, turned or breathing out, photographs of films, scars, tubes and devices, and children under two months. The model was trained on films of particular patients; "About this model" says which. It may be wrong for others.</source>
      <translation>Lisez avec prudence : clichés couchés, tournés ou en expiration, photographies de clichés, cicatrices, sondes et appareils, enfants de moins de deux mois. Le modèle a été entraîné sur les clichés de certains patients ; « À propos du modèle » dit lesquels. Il peut se tromper pour d'autres.</translation>
    </message>
    <message>
      <source>What this program is for</source>
      <translation>À quoi sert ce programme</translation>
    </message>
  </context>
  <context>
    <name>IntendedUsePage</name>
    <message>
      <source>Begin</source>
      <translation>Commencer</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Fermer le programme</translation>
    </message>
    <message>
      <source>I have read this and will use the program accordingly</source>
      <translation>J'ai lu ceci et j'utiliserai le programme en conséquence</translation>
    </message>
  </context>
  <context>
    <name>KeepingTools</name>
    <message>
      <source>&amp;Backup…</source>
      <translation>&amp;Sauvegarde…</translation>
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation>&amp;Restaurer…</translation>
    </message>
    <message>
      <source>A&amp;udit…</source>
      <translation>Journal d'a&amp;udit…</translation>
    </message>
    <message>
      <source>How long records are kept is not set yet. Choose a number of years in the settings.</source>
      <translation>La durée de conservation n'est pas encore fixée. Choisissez un nombre d'années dans les réglages.</translation>
    </message>
    <message>
      <source>Records &amp;past their time…</source>
      <translation>Enregistrements é&amp;chus…</translation>
    </message>
  </context>
  <context>
    <name>KnownOffers</name>
    <message>
      <source>Already here under number {number}? {patient}</source>
      <translation>Déjà ici sous le numéro {number} ? {patient}</translation>
    </message>
    <message>
      <source>Known here: {patient}</source>
      <translation>Connu ici : {patient}</translation>
    </message>
    <message>
      <source>You typed otherwise: {facts}. Is it the same person?</source>
      <translation>Vous avez tapé autrement : {facts}. Est-ce la même personne ?</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>date de naissance ou âge</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexe</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation>fr</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Abandonner</translation>
    </message>
    <message>
      <source>It is lost if you go on without a reading that is saved.</source>
      <translation>Cela est perdu si vous continuez sans une lecture enregistrée.</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Non enregistré</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save it as a record before you go on?</source>
      <translation>L'enregistrer avant de continuer ?</translation>
    </message>
    <message>
      <source>The reading on the screen is not saved.</source>
      <translation>La lecture à l'écran n'est pas enregistrée.</translation>
    </message>
    <message>
      <source>What you typed of the patient and the visit is in no record yet.</source>
      <translation>Ce que vous avez tapé du patient et de la visite n'est encore dans aucun enregistrement.</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message>
      <source>Back to the film</source>
      <translation>Retour au cliché</translation>
    </message>
  </context>
  <context>
    <name>LongWorkPage</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Annulé. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Bundle written: {place}</source>
      <translation>Dossier écrit : {place}</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Usage prévu</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Journal</translation>
    </message>
    <message>
      <source>Model loading…</source>
      <translation>Chargement du modèle…</translation>
    </message>
    <message>
      <source>Model not available</source>
      <translation>Modèle non disponible</translation>
    </message>
    <message>
      <source>Model ready on {device}</source>
      <translation>Modèle prêt sur {device}</translation>
    </message>
    <message>
      <source>Open a film first.</source>
      <translation>Ouvrez d'abord un cliché.</translation>
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation>Pneumo Desktop</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Enregistrements</translation>
    </message>
    <message>
      <source>Records not available</source>
      <translation>Enregistrements non disponibles</translation>
    </message>
    <message>
      <source>Records ready</source>
      <translation>Enregistrements prêts</translation>
    </message>
    <message>
      <source>Report exported: {place}</source>
      <translation>Compte rendu exporté : {place}</translation>
    </message>
    <message>
      <source>Report sent to the printer.</source>
      <translation>Compte rendu envoyé à l'imprimante.</translation>
    </message>
    <message>
      <source>Saved as {number}. For a new reading of this film begin a new visit with New patient.</source>
      <translation>Enregistré sous {number}. Pour une nouvelle lecture de ce cliché, commencez une nouvelle visite par Nouveau patient.</translation>
    </message>
    <message>
      <source>Saving the record, then closing.</source>
      <translation>Enregistrement, puis fermeture.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>There is work that is not saved. Sign in to save or discard it, then close.</source>
      <translation>Il y a un travail non enregistré. Identifiez-vous pour l'enregistrer ou l'abandonner, puis fermez.</translation>
    </message>
  </context>
  <context>
    <name>ManagePage</name>
    <message>
      <source>Change the passphrase…</source>
      <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
      <source>Decrypt the records…</source>
      <translation>Déchiffrer les enregistrements…</translation>
    </message>
    <message>
      <source>Everything lies readable on the disk again, and the program asks for nothing at its start.</source>
      <translation>Tout redevient lisible sur le disque, et le programme ne demande rien au démarrage.</translation>
    </message>
    <message>
      <source>For when the page was lost or seen by somebody: the page printed before opens nothing any more.</source>
      <translation>Si la page a été perdue ou vue par quelqu'un : la page imprimée avant n'ouvre plus rien.</translation>
    </message>
    <message>
      <source>Make a new recovery key…</source>
      <translation>Faire une nouvelle clé de secours…</translation>
    </message>
    <message>
      <source>The program asks for the passphrase at every start.</source>
      <translation>Le programme demande la phrase secrète à chaque démarrage.</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Les enregistrements sont chiffrés</translation>
    </message>
    <message>
      <source>The recovery key stays good. Whoever has an old copy of the disk can still open that with the old passphrase.</source>
      <translation>La clé de secours reste valable. Qui a une ancienne copie du disque peut encore l'ouvrir avec l'ancienne phrase.</translation>
    </message>
  </context>
  <context>
    <name>MarkedCanvas</name>
    <message>
      <source>Measures drawn now are not kept</source>
      <translation>Les mesures faites maintenant ne sont pas gardées</translation>
    </message>
    <message>
      <source>★ Key image</source>
      <translation>★ Image clé</translation>
    </message>
    <message>
      <source>★ Key image is another view of this film (Shift+K)</source>
      <translation>★ L'image clé est une autre vue de ce cliché (Maj+K)</translation>
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message>
      <source>Arm (MUAC), mm</source>
      <translation>Bras (PB), mm</translation>
    </message>
    <message>
      <source>Breaths a minute</source>
      <translation>Respirations/min</translation>
    </message>
    <message>
      <source>Days of cough</source>
      <translation>Jours de toux</translation>
    </message>
    <message>
      <source>Days of fever</source>
      <translation>Jours de fièvre</translation>
    </message>
    <message>
      <source>Height, cm</source>
      <translation>Taille, cm</translation>
    </message>
    <message>
      <source>SpO2, %</source>
      <translation>SpO2, %</translation>
    </message>
    <message>
      <source>Temperature, °C</source>
      <translation>Température, °C</translation>
    </message>
    <message>
      <source>Weight, kg</source>
      <translation>Poids, kg</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>A patient of the records…</source>
      <translation>Un patient des enregistrements…</translation>
    </message>
    <message>
      <source>A patient who is not in the records yet…</source>
      <translation>Un patient pas encore enregistré…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Look at both people. Each record gets a new version under the patient on the right, with its report printed anew; earlier versions stay as they are and can be printed. A merge is taken back by merging again.</source>
      <translation>Regardez les deux personnes. Chaque enregistrement reçoit une nouvelle version sous le patient de droite, avec un nouveau compte rendu ; les versions antérieures restent et peuvent être imprimées. Une fusion s'annule en fusionnant de nouveau.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fusionner</translation>
    </message>
    <message>
      <source>Merge records</source>
      <translation>Fusionner des enregistrements</translation>
    </message>
    <message>
      <source>Merge, number of records: {count}, into {name}</source>
      <translation>Fusionner, nombre d'enregistrements : {count}, vers {name}</translation>
    </message>
    <message>
      <source>No records yet.</source>
      <translation>Pas encore d'enregistrements.</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Patients</translation>
    </message>
    <message>
      <source>Provisional number</source>
      <translation>Numéro provisoire</translation>
    </message>
    <message>
      <source>Search by clinic number or name</source>
      <translation>Chercher par numéro de dossier ou nom</translation>
    </message>
    <message>
      <source>The two differ in: {facts}. Make sure that they are one person.</source>
      <translation>Les deux diffèrent en : {facts}. Vérifiez qu'il s'agit d'une seule personne.</translation>
    </message>
    <message>
      <source>These records …</source>
      <translation>Ces enregistrements…</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Attend une personne</translation>
    </message>
    <message>
      <source>birth date or age</source>
      <translation>date de naissance ou âge</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexe</translation>
    </message>
    <message>
      <source>{moved} moved, {left} not. What was moved is safe; press Merge to go on with the others.</source>
      <translation>{moved} déplacés, {left} non. Ce qui est déplacé est sûr ; appuyez sur Fusionner pour continuer.</translation>
    </message>
    <message>
      <source>{moved} moved, {left} to go</source>
      <translation>{moved} déplacés, encore {left}</translation>
    </message>
    <message>
      <source>… go to this patient</source>
      <translation>… vont à ce patient</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Records merged: {count}</source>
      <translation>Enregistrements fusionnés : {count}</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>A backup in the folder of the records would be lost with them. Choose a stick or another drive.</source>
      <translation>Une sauvegarde dans le dossier des enregistrements se perdrait avec eux. Choisissez une clé ou un autre disque.</translation>
    </message>
    <message>
      <source>A backup, a restore or an erasure is under way. Wait until it is done, then try again.</source>
      <translation>Une sauvegarde, une restauration ou un effacement est en cours. Attendez la fin, puis réessayez.</translation>
    </message>
    <message>
      <source>A font of the report is missing from the program folder, and nothing was saved. Install the program again.</source>
      <translation>Une police du compte rendu manque dans le dossier du programme, et rien n'a été enregistré. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>A number of this clinic looks like {example}. Check it, or say that it is another clinic's.</source>
      <translation>Un numéro de cette clinique ressemble à {example}. Vérifiez-le, ou dites qu'il vient d'une autre clinique.</translation>
    </message>
    <message>
      <source>A recovery key has {wanted} letters and digits; these are {signs}. Compare it with the paper.</source>
      <translation>Une clé de secours a {wanted} lettres et chiffres ; ici il y en a {signs}. Comparez avec le papier.</translation>
    </message>
    <message>
      <source>All lines are whole, but what lists, searches and reports read of these records was changed after they were saved: {name}. Opened, each still shows what was saved: do not trust its line in the list nor its kept report, and restore the newest backup from before the change.</source>
      <translation>Toutes les lignes sont intactes, mais ce que les listes, les recherches et les comptes rendus lisent de ces dossiers a été modifié après leur enregistrement : {name}. Une fois ouvert, chacun montre encore ce qui a été enregistré : ne vous fiez ni à sa ligne dans la liste ni à son compte rendu conservé, et restaurez la sauvegarde la plus récente d'avant la modification.</translation>
    </message>
    <message>
      <source>Another window of this program is using the records. Close that one, then start this one again.</source>
      <translation>Une autre fenêtre de ce programme utilise les enregistrements. Fermez-la, puis redémarrez celle-ci.</translation>
    </message>
    <message>
      <source>Another window or command is installing an update. Wait until it is done, then try again.</source>
      <translation>Une autre fenêtre ou commande installe une mise à jour. Attendez la fin, puis réessayez.</translation>
    </message>
    <message>
      <source>At least 10 signs. Four words that do not belong together are good.</source>
      <translation>Au moins 10 signes. Quatre mots sans rapport entre eux conviennent bien.</translation>
    </message>
    <message>
      <source>By this birth date the film was taken before the patient was born. Look at both once more.</source>
      <translation>Selon cette date de naissance, le cliché a été pris avant la naissance du patient. Vérifiez les deux encore une fois.</translation>
    </message>
    <message>
      <source>Choose a conclusion, or type your own.</source>
      <translation>Choisissez une conclusion, ou tapez la vôtre.</translation>
    </message>
    <message>
      <source>Choose how this stands to the program's reading.</source>
      <translation>Choisissez comment cela s'accorde avec la lecture du programme.</translation>
    </message>
    <message>
      <source>Choose the sex, or "Not known".</source>
      <translation>Choisissez le sexe, ou « Inconnu ».</translation>
    </message>
    <message>
      <source>Day and month can be mistaken here. Type year-month-day, such as 2019-04-23.</source>
      <translation>Jour et mois peuvent être confondus ici. Tapez année-mois-jour, par exemple 2019-04-23.</translation>
    </message>
    <message>
      <source>Group {group} is mistyped. Compare it with the paper.</source>
      <translation>Le groupe {group} est mal tapé. Comparez avec le papier.</translation>
    </message>
    <message>
      <source>It seems that exchanging black and white would put the film right.</source>
      <translation>Échanger le noir et le blanc semble corriger le cliché.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise and exchanging black and white would put it right.</source>
      <translation>Tourner le cliché de {degrees} degrés dans le sens horaire et échanger le noir et le blanc semble le corriger.</translation>
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise would put it upright.</source>
      <translation>Tourner le cliché de {degrees} degrés dans le sens horaire semble le redresser.</translation>
    </message>
    <message>
      <source>Name and password do not belong together. Try again.</source>
      <translation>Nom et mot de passe ne vont pas ensemble. Réessayez.</translation>
    </message>
    <message>
      <source>No backup was made: {folder} is not there. Is the stick in? Choose another folder.</source>
      <translation>Pas de sauvegarde : {folder} n'est pas là. La clé est-elle branchée ? Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead.</source>
      <translation>Aucune imprimante n'est installée sur cet ordinateur. Installez-en une dans les réglages du système, ou exportez le PDF.</translation>
    </message>
    <message>
      <source>One of these records is not there any more. Search again; none was erased.</source>
      <translation>Un de ces enregistrements n'est plus là. Cherchez de nouveau ; rien n'a été effacé.</translation>
    </message>
    <message>
      <source>One of these records was changed meanwhile, so none was erased. Look at them again.</source>
      <translation>Un de ces enregistrements a été changé entre-temps, donc rien n'a été effacé. Revoyez-les.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to sign in.</source>
      <translation>Seul un administrateur peut le faire. Demandez-lui de s'identifier.</translation>
    </message>
    <message>
      <source>Only {mb} MB are free on the disk that keeps the records. Make room, or saving a record will soon fail.</source>
      <translation>Il ne reste que {mb} Mo libres sur le disque des dossiers. Faites de la place, sinon l'enregistrement échouera bientôt.</translation>
    </message>
    <message>
      <source>Other programs leave only {mb} MB of memory free. Close some of them, or reading a film may fail.</source>
      <translation>Les autres programmes ne laissent que {mb} Mo de mémoire libre. Fermez-en quelques-uns, sinon la lecture d'un cliché peut échouer.</translation>
    </message>
    <message>
      <source>People sign in here, so only an administrator may update. Say who you are with --account NAME.</source>
      <translation>Ici on se connecte avec un compte ; seul un administrateur peut mettre à jour. Dites qui vous êtes avec --account NOM.</translation>
    </message>
    <message>
      <source>Record {name}, saved with this line, was changed afterwards, or was saved without a line of its own. Do not use it; restore the newest backup from before the change.</source>
      <translation>Le dossier {name}, enregistré avec cette ligne, a été modifié ensuite, ou a été enregistré sans ligne à lui. Ne l'utilisez pas ; restaurez la sauvegarde la plus récente d'avant la modification.</translation>
    </message>
    <message>
      <source>Record {number} says something else of the patient by now. Open it again and look.</source>
      <translation>L'enregistrement {number} dit désormais autre chose du patient. Rouvrez-le et regardez.</translation>
    </message>
    <message>
      <source>Say in words why the record is amended.</source>
      <translation>Dites en mots pourquoi l'enregistrement est modifié.</translation>
    </message>
    <message>
      <source>Say why you disagree, or tick that you leave it out.</source>
      <translation>Dites pourquoi vous n'êtes pas d'accord, ou cochez que vous ne le dites pas.</translation>
    </message>
    <message>
      <source>Something went wrong ({code}). Try again; the log file tells more.</source>
      <translation>Quelque chose a échoué ({code}). Réessayez ; le fichier journal en dit plus.</translation>
    </message>
    <message>
      <source>The age must lie between 0 and 130 years.</source>
      <translation>L'âge doit être entre 0 et 130 ans.</translation>
    </message>
    <message>
      <source>The backup could not be unpacked, and nothing was changed. Was the stick pulled out? Put it in and try again.</source>
      <translation>La sauvegarde n'a pas pu être dépaquetée, et rien n'a été changé. La clé a-t-elle été retirée ? Remettez-la et réessayez.</translation>
    </message>
    <message>
      <source>The backup to {folder} was broken off, and nothing of it counts. Was the stick pulled out? Put it in and try again.</source>
      <translation>La sauvegarde vers {folder} a été interrompue, et rien n'en compte. La clé a-t-elle été retirée ? Remettez-la et réessayez.</translation>
    </message>
    <message>
      <source>The birth date is more than 130 years ago. Check the year.</source>
      <translation>La date de naissance remonte à plus de 130 ans. Vérifiez l'année.</translation>
    </message>
    <message>
      <source>The birth date lies in the future. Check the year.</source>
      <translation>La date de naissance est dans le futur. Vérifiez l'année.</translation>
    </message>
    <message>
      <source>The bundle could not be written to {folder}. Try another stick or folder; the record itself is safe.</source>
      <translation>Le dossier n'a pas pu être écrit dans {folder}. Essayez une autre clé ; l'enregistrement lui-même est en sûreté.</translation>
    </message>
    <message>
      <source>The bundle was not written, for {folder} cannot be reached. Put the stick back in and try again; nothing is lost.</source>
      <translation>Le dossier n'a pas été écrit, car {folder} ne peut être atteint. Remettez la clé et réessayez ; rien n'est perdu.</translation>
    </message>
    <message>
      <source>The check broke off ({ended}): part of this copy of the program does not work. Install the program again.</source>
      <translation>La vérification s'est interrompue ({ended}) : une partie de cette copie du programme ne fonctionne pas. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The check did not end and was given up: part of this copy of the program does not work. Install the program again.</source>
      <translation>La vérification ne s'est pas terminée et a été abandonnée : une partie de cette copie du programme ne fonctionne pas. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The clinic number is too long: at most 200 characters.</source>
      <translation>Le numéro de dossier est trop long : 200 caractères au plus.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, a day before this program was made ({made}). Set date and time before you save anything: ages and records would be wrong.</source>
      <translation>L'horloge de cet ordinateur indique {today}, un jour antérieur à la fabrication de ce programme ({made}). Réglez la date et l'heure avant d'enregistrer : les âges et les dossiers seraient faux.</translation>
    </message>
    <message>
      <source>The clock of this computer says {today}, more than ten years after this program was made ({made}). If that is wrong, set date and time before you save anything: ages and records would be wrong.</source>
      <translation>L'horloge de cet ordinateur indique {today}, plus de dix ans après la fabrication de ce programme ({made}). Si c'est faux, réglez la date et l'heure avant d'enregistrer : les âges et les dossiers seraient faux.</translation>
    </message>
    <message>
      <source>The clock of this computer stands before the last record, of {name}. Check date and time before you save anything.</source>
      <translation>L'horloge de cet ordinateur est en retard sur le dernier enregistrement, de {name}. Vérifiez date et heure avant d'enregistrer.</translation>
    </message>
    <message>
      <source>The copy did not come out like the original, so everything was left as it was. Check the disk, then try again.</source>
      <translation>La copie ne correspond pas à l'original, donc tout est resté comme avant. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing was saved. Make room on the disk that holds the records, then save again.</source>
      <translation>Le disque est plein, donc rien n'a été enregistré. Faites de la place sur le disque des enregistrements, puis enregistrez de nouveau.</translation>
    </message>
    <message>
      <source>The disk is full, so the report was not written and nothing was saved. Make room, then save again.</source>
      <translation>Le disque est plein, donc le compte rendu n'a pas été écrit et rien n'a été enregistré. Faites de la place, puis enregistrez.</translation>
    </message>
    <message>
      <source>The drive of {folder} takes no file as large as this; FAT32 ends at 4 GB. Use a stick formatted as exFAT or NTFS.</source>
      <translation>Le disque de {folder} n'accepte pas de fichier si grand ; FAT32 s'arrête à 4 Go. Utilisez une clé en exFAT ou NTFS.</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>Le fichier</translation>
    </message>
    <message>
      <source>The file says something else. Choose which is right.</source>
      <translation>Le fichier dit autre chose. Choisissez ce qui est juste.</translation>
    </message>
    <message>
      <source>The film is not the one that was read, so no bundle was written. Open the record again from the list.</source>
      <translation>Le cliché n'est pas celui qui a été lu, donc aucun dossier n'a été écrit. Rouvrez l'enregistrement depuis la liste.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader; the file is unchanged.</source>
      <translation>Le cliché a été tourné de {degrees} degrés dans le sens horaire et son échelle de gris inversée par le lecteur ; le fichier est inchangé.</translation>
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise by the reader; the file is unchanged.</source>
      <translation>Le cliché a été tourné de {degrees} degrés dans le sens horaire par le lecteur ; le fichier est inchangé.</translation>
    </message>
    <message>
      <source>The film's grey scale was inverted by the reader; the file is unchanged.</source>
      <translation>L'échelle de gris du cliché a été inversée par le lecteur ; le fichier est inchangé.</translation>
    </message>
    <message>
      <source>The film's header is damaged and its names could not be removed for certain, so nothing was written. Open a copy of the film as JPEG or PNG and make the bundle from that.</source>
      <translation>L'en-tête du cliché est abîmé et ses noms n'ont pu être retirés sûrement, donc rien n'a été écrit. Ouvrez une copie en JPEG ou PNG et faites le dossier à partir d'elle.</translation>
    </message>
    <message>
      <source>The folder {file} could not be read. Check the stick, CD or drive, then search again.</source>
      <translation>Le dossier {file} n'a pas pu être lu. Vérifiez la clé, le CD ou le disque, puis cherchez de nouveau.</translation>
    </message>
    <message>
      <source>The kept film of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>Le cliché de cet enregistrement manque dans le dossier des données. Restaurez-le depuis la dernière sauvegarde.</translation>
    </message>
    <message>
      <source>The kept film of this record was changed since it was saved and is not shown. Restore the last backup.</source>
      <translation>Le cliché de cet enregistrement a été changé depuis et n'est pas montré. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
      <source>The kept report of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation>Le compte rendu de cet enregistrement manque dans le dossier des données. Restaurez-le depuis la dernière sauvegarde.</translation>
    </message>
    <message>
      <source>The kept report of this record was changed since it was saved and is not used. Restore the last backup.</source>
      <translation>Le compte rendu de cet enregistrement a été changé depuis et n'est pas utilisé. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
      <source>The kept report {name} cannot be joined with others, so no file was written. Export the others without it.</source>
      <translation>Le compte rendu {name} ne peut être joint aux autres, donc aucun fichier n'a été écrit. Exportez les autres sans lui.</translation>
    </message>
    <message>
      <source>The key file inside this encrypted backup is missing or damaged, so nothing opens it. Restore another backup.</source>
      <translation>Le fichier de clé de cette sauvegarde chiffrée manque ou est endommagé : rien ne l’ouvre. Restaurez une autre sauvegarde.</translation>
    </message>
    <message>
      <source>The key file of the encrypted records is missing or damaged, so no passphrase opens them. Bring key.json back from a backup; nothing was changed.</source>
      <translation>Le fichier de clé des enregistrements chiffrés manque ou est abîmé, aucune phrase ne les ouvre. Ramenez key.json d'une sauvegarde ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>The last character does not fit the others: one of them is mistyped. A number of this clinic looks like {example}.</source>
      <translation>Le dernier caractère ne va pas avec les autres : l'un d'eux est mal tapé. Un numéro de cette clinique ressemble à {example}.</translation>
    </message>
    <message>
      <source>The list could not be written to {folder}. Is the stick still in? Choose another folder.</source>
      <translation>La liste n'a pas pu être écrite dans {folder}. La clé est-elle encore là ? Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>The list of contents of the CD names {file}, which is not on it, and that was not opened. Have the CD made again.</source>
      <translation>La table des matières du CD nomme {file}, qui n'y est pas ; il n'a pas été ouvert. Faites refaire le CD.</translation>
    </message>
    <message>
      <source>The logo cannot be read. Choose a PNG or JPEG picture in the settings, or leave the logo out.</source>
      <translation>Le logo ne peut être lu. Choisissez une image PNG ou JPEG dans les réglages, ou n'en mettez pas.</translation>
    </message>
    <message>
      <source>The model could not be loaded. Close other programs and try again; if that fails, install the program again.</source>
      <translation>Le modèle n'a pas pu être chargé. Fermez d'autres programmes et réessayez ; sinon, réinstallez le programme.</translation>
    </message>
    <message>
      <source>The model failed on this film and gave no reading. Try again; if it fails again, read the film without it.</source>
      <translation>Le modèle a échoué sur ce cliché. Réessayez ; s'il échoue encore, lisez le cliché sans lui.</translation>
    </message>
    <message>
      <source>The model from the update is damaged on this computer. The model that came with the program reads films again, with its own thresholds. Install the update again.</source>
      <translation>Le modèle de la mise à jour est endommagé sur cet ordinateur. Le modèle fourni avec le programme lit de nouveau les clichés, avec ses propres seuils. Réinstallez la mise à jour.</translation>
    </message>
    <message>
      <source>The model is missing from the program folder, so films cannot be analysed. Install the program again.</source>
      <translation>Le modèle manque dans le dossier du programme, les clichés ne peuvent être analysés. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The model's card is damaged, so films cannot be analysed. Install the program again.</source>
      <translation>La fiche du modèle est abîmée, les clichés ne peuvent être analysés. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The model's weights are missing, so films cannot be analysed. Install the program again.</source>
      <translation>Les poids du modèle manquent, les clichés ne peuvent être analysés. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The model's weights are not those that were tested, so films are not analysed with them. Install the program again.</source>
      <translation>Les poids du modèle ne sont pas ceux qui ont été testés, ils ne sont donc pas utilisés. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>The name is too long: at most 200 characters.</source>
      <translation>Le nom est trop long : 200 caractères au plus.</translation>
    </message>
    <message>
      <source>The name is too long: at most 80 characters.</source>
      <translation>Le nom est trop long : 80 caractères au plus.</translation>
    </message>
    <message>
      <source>The note of which updates are in use is damaged. The model and program that were installed here are in use; install updates again.</source>
      <translation>La note des mises à jour en service est endommagée. Le modèle et le programme installés ici sont en service ; réinstallez les mises à jour.</translation>
    </message>
    <message>
      <source>The password is too long: at most 1,024 characters.</source>
      <translation>Le mot de passe est trop long : 1 024 caractères au plus.</translation>
    </message>
    <message>
      <source>The password is too short: at least 8 characters, of any kind.</source>
      <translation>Le mot de passe est trop court : au moins 8 caractères quelconques.</translation>
    </message>
    <message>
      <source>The password was wrong several times. Try again in {wait_s} seconds.</source>
      <translation>Le mot de passe était faux plusieurs fois. Réessayez dans {wait_s} secondes.</translation>
    </message>
    <message>
      <source>The pattern must have a 9 (digit), an A (letter) or an X (either) in it, and at most 40 characters.</source>
      <translation>Le modèle doit contenir un 9 (chiffre), un A (lettre) ou un X (l'un ou l'autre), 40 caractères au plus.</translation>
    </message>
    <message>
      <source>The prefix must have 1 to 8 capital letters or digits, not NN, and no B, I, O, Q, S or Z, which look like figures.</source>
      <translation>Le préfixe doit avoir 1 à 8 majuscules ou chiffres, pas NN, et ni B, I, O, Q, S, Z, qui ressemblent à des chiffres.</translation>
    </message>
    <message>
      <source>The program from before cannot read the records as they are stored now, so there is no return. Install a newer program, or install the old one anew and restore the backup from before.</source>
      <translation>Le programme d’avant ne peut pas lire les dossiers tels qu’ils sont enregistrés maintenant ; il n’y a pas de retour. Installez un programme plus récent, ou réinstallez l’ancien et restaurez la sauvegarde d’avant.</translation>
    </message>
    <message>
      <source>The program from the update did not start, so the program that was installed here runs again. Ask for another update.</source>
      <translation>Le programme de la mise à jour n’a pas démarré ; le programme installé ici fonctionne de nouveau. Demandez une autre mise à jour.</translation>
    </message>
    <message>
      <source>The program was installed anew, so the one from an earlier update is no longer used. The records are untouched.</source>
      <translation>Le programme a été réinstallé ; celui d’une mise à jour antérieure n’est plus utilisé. Les dossiers sont intacts.</translation>
    </message>
    <message>
      <source>The reading belongs to another film, so no report was written. Analyse this film again.</source>
      <translation>La lecture appartient à un autre cliché, aucun compte rendu n'a été écrit. Analysez ce cliché de nouveau.</translation>
    </message>
    <message>
      <source>The reading belongs to another patient, so no report was written. Analyse the film for this patient again.</source>
      <translation>La lecture appartient à un autre patient, aucun compte rendu n'a été écrit. Analysez le cliché de nouveau pour ce patient.</translation>
    </message>
    <message>
      <source>The record that was saved with this line is gone, and nobody erased it with this program.</source>
      <translation>L'enregistrement de cette ligne a disparu, et personne ne l'a effacé avec ce programme.</translation>
    </message>
    <message>
      <source>The records are encrypted and were not opened. Give their passphrase: by typing it, or by --passphrase-file.</source>
      <translation>Les enregistrements sont chiffrés et n'ont pas été ouverts. Donnez la phrase secrète au clavier ou par --passphrase-file.</translation>
    </message>
    <message>
      <source>The records are encrypted, so there is no readable file of this. Export it.</source>
      <translation>Les enregistrements sont chiffrés, il n'y a pas de fichier lisible. Exportez-le.</translation>
    </message>
    <message>
      <source>The records cannot be read. They were left as they are: restore the last backup or ask for help.</source>
      <translation>Les enregistrements ne peuvent être lus. Ils ont été laissés tels quels : restaurez la dernière sauvegarde ou demandez de l'aide.</translation>
    </message>
    <message>
      <source>The records could not be exchanged for those of the backup, and are as before. Close other programs that have films or reports open, then restore again.</source>
      <translation>Les enregistrements n'ont pas pu être échangés et sont comme avant. Fermez les autres programmes qui ont des clichés ouverts, puis restaurez de nouveau.</translation>
    </message>
    <message>
      <source>The records could not be reached, so nothing was saved. Check the disk, then try again.</source>
      <translation>Les enregistrements n'ont pas pu être atteints, rien n'a été enregistré. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
      <source>The records inside this backup do not hold together. Restore another backup; nothing was changed.</source>
      <translation>Les enregistrements de cette sauvegarde ne se tiennent pas. Restaurez-en une autre ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>The records on this computer are encrypted and stay so: type their passphrase or recovery key, and the backup is encrypted under it. Nothing was changed.</source>
      <translation>Les dossiers de cet ordinateur sont chiffrés et le restent : tapez leur phrase secrète ou leur clé de secours, et la sauvegarde sera chiffrée avec elle. Rien n’a été modifié.</translation>
    </message>
    <message>
      <source>The records themselves are damaged, so no backup was made of them. Keep the last one, and restore it.</source>
      <translation>Les enregistrements eux-mêmes sont abîmés, aucune sauvegarde n'en a été faite. Gardez la dernière et restaurez-la.</translation>
    </message>
    <message>
      <source>The records were written by a newer version of this program. Install that version; nothing was changed.</source>
      <translation>Les enregistrements viennent d'une version plus récente. Installez cette version ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>The report could not be printed. Check the printer and print again; the record itself is safe.</source>
      <translation>Le compte rendu n'a pas pu être imprimé. Vérifiez l'imprimante et réessayez ; l'enregistrement est en sûreté.</translation>
    </message>
    <message>
      <source>The report could not be written to {folder}. Is the stick still in? Choose another folder; the record itself is safe.</source>
      <translation>Le compte rendu n'a pas pu être écrit dans {folder}. La clé est-elle encore là ? Choisissez un autre dossier ; l'enregistrement est en sûreté.</translation>
    </message>
    <message>
      <source>The report could not be written, and nothing was saved. Try again; if it fails again, restart the program.</source>
      <translation>Le compte rendu n'a pas pu être écrit, rien n'a été enregistré. Réessayez ; sinon, redémarrez le programme.</translation>
    </message>
    <message>
      <source>The report may not be written there, and nothing was saved. Ask for the right to write, then save again.</source>
      <translation>Le compte rendu ne peut être écrit là, rien n'a été enregistré. Demandez le droit d'y écrire, puis enregistrez.</translation>
    </message>
    <message>
      <source>The screen shows {width} x {height} points; the window needs {needed_width} x {needed_height}. Parts of it lie outside. Choose a finer resolution or a smaller scale in the settings of the system.</source>
      <translation>L'écran affiche {width} x {height} points ; la fenêtre en demande {needed_width} x {needed_height}. Une partie se trouve en dehors. Choisissez une résolution plus fine ou une échelle plus petite dans les réglages du système.</translation>
    </message>
    <message>
      <source>The self-test of the update did not end and was given up. What was in use stays in use.</source>
      <translation>L’autotest de la mise à jour ne s’est pas terminé et a été abandonné. Ce qui était en service le reste.</translation>
    </message>
    <message>
      <source>The settings could not be saved in {folder}. Make room or ask for the right to write there.</source>
      <translation>Les réglages n'ont pas pu être enregistrés dans {folder}. Faites de la place ou demandez le droit d'y écrire.</translation>
    </message>
    <message>
      <source>The settings file is damaged and was left as it is. What you change now holds only until you close.</source>
      <translation>Le fichier des réglages est abîmé et laissé tel quel. Vos changements ne valent que jusqu'à la fermeture.</translation>
    </message>
    <message>
      <source>The settings were written by a newer version and were left as they are. Changes hold only until you close.</source>
      <translation>Les réglages viennent d'une version plus récente et sont laissés tels quels. Les changements ne valent que jusqu'à la fermeture.</translation>
    </message>
    <message>
      <source>The signature of {file} is wrong: it was changed after it was made, and was not installed. Do not use this file.</source>
      <translation>La signature de {file} est fausse : le fichier a été modifié après sa création et n’a pas été installé. N’utilisez pas ce fichier.</translation>
    </message>
    <message>
      <source>The thresholds that this clinic set ({low} and {high}) are no longer used: it was not written down then for which calibration of the model they were chosen. Films are read by those that the model came with. Choose yours again under AI, Thresholds.</source>
      <translation>Les seuils fixés par ce centre ({low} et {high}) ne sont plus utilisés : on n'avait pas noté pour quelle calibration du modèle ils avaient été choisis. Les clichés sont lus avec ceux fournis avec le modèle. Choisissez de nouveau les vôtres sous IA, Seuils.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation>Les deux ne sont pas pareils. Retapez le second.</translation>
    </message>
    <message>
      <source>The two passwords differ. Type the new one twice.</source>
      <translation>Les deux mots de passe diffèrent. Tapez le nouveau deux fois.</translation>
    </message>
    <message>
      <source>The update could not be written to this computer. Check the disk, then try again. Nothing was changed.</source>
      <translation>La mise à jour n’a pas pu être écrite sur cet ordinateur. Vérifiez le disque, puis réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>The update did not pass its self-test on this computer ({checks}) and was not put to use. What was in use stays in use.</source>
      <translation>La mise à jour n’a pas réussi son autotest sur cet ordinateur ({checks}) et n’est pas utilisée. Ce qui était en service le reste.</translation>
    </message>
    <message>
      <source>The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.</source>
      <translation>Le dossier surveillé {folder} ne peut être atteint. Vérifiez le disque ou le réseau, ou choisissez-en un autre.</translation>
    </message>
    <message>
      <source>There is an account of this name. Add something that tells the two apart.</source>
      <translation>Il y a un compte de ce nom. Ajoutez de quoi les distinguer.</translation>
    </message>
    <message>
      <source>There is no room for the backup in {folder}. The last backup there is untouched. Make room, or choose another drive.</source>
      <translation>Pas de place pour la sauvegarde dans {folder}. La dernière y est intacte. Faites de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
      <source>There is no room for the bundle in {folder}, and nothing was left there. Make room or choose another place.</source>
      <translation>Pas de place pour le dossier dans {folder}, rien n'y est resté. Faites de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
      <source>There is no room for the list in {folder}. Choose another folder.</source>
      <translation>Pas de place pour la liste dans {folder}. Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.</source>
      <translation>Pas de place pour le compte rendu dans {folder}. Faites de la place ou choisissez un autre dossier ; l'enregistrement est en sûreté.</translation>
    </message>
    <message>
      <source>There is no room on this computer for the update ({megabytes} MB). Make room, then try again. Nothing was changed.</source>
      <translation>Il n’y a pas de place sur cet ordinateur pour la mise à jour ({megabytes} Mo). Faites de la place, puis réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack the backup beside the records. Make room, then restore again.</source>
      <translation>Pas de place pour dépaqueter la sauvegarde. Faites de la place, puis restaurez de nouveau.</translation>
    </message>
    <message>
      <source>There is no room on this computer to unpack {file}. Make room on the disk, then open it again.</source>
      <translation>Pas de place pour dépaqueter {file}. Faites de la place sur le disque, puis rouvrez-le.</translation>
    </message>
    <message>
      <source>There is not enough memory free for {file}. Close other programs and open the film again.</source>
      <translation>Pas assez de mémoire libre pour {file}. Fermez d'autres programmes et rouvrez le cliché.</translation>
    </message>
    <message>
      <source>There is not enough memory free to analyse the film. Close other programs and try again.</source>
      <translation>Pas assez de mémoire libre pour analyser le cliché. Fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
      <source>There is nothing from before to return to.</source>
      <translation>Il n’y a rien d’antérieur à quoi revenir.</translation>
    </message>
    <message>
      <source>These records were changed after they were saved, behind the program's back: {name}. They are in the backup as they are now. Check the audit, and keep the backups from before.</source>
      <translation>Ces dossiers ont été modifiés après leur enregistrement, à l'insu du programme : {name}. Ils sont dans la sauvegarde tels qu'ils sont maintenant. Vérifiez le journal d'audit et gardez les sauvegardes d'avant.</translation>
    </message>
    <message>
      <source>This account is not there any more. Open the list of accounts again.</source>
      <translation>Ce compte n'est plus là. Rouvrez la liste des comptes.</translation>
    </message>
    <message>
      <source>This backup is encrypted: type its passphrase or its recovery key. Nothing was changed.</source>
      <translation>Cette sauvegarde est chiffrée : tapez sa phrase secrète ou sa clé de secours. Rien n’a été modifié.</translation>
    </message>
    <message>
      <source>This clinic number is used for more than one person. Make sure whose film this is.</source>
      <translation>Ce numéro sert à plusieurs personnes. Assurez-vous de qui est ce cliché.</translation>
    </message>
    <message>
      <source>This computer has {gb} GB of memory; the program is made for 4 GB. Keep all other programs closed while films are read.</source>
      <translation>Cet ordinateur a {gb} Go de mémoire ; le programme est fait pour 4 Go. Fermez tous les autres programmes pendant la lecture des clichés.</translation>
    </message>
    <message>
      <source>This copy of the program trusts nobody's updates, so {file} was not installed. Install the program anew.</source>
      <translation>Cette copie du programme ne fait confiance aux mises à jour de personne ; {file} n’a pas été installé. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>This day has not come yet. Look at it once more: the patient's age counts from it.</source>
      <translation>Ce jour n'est pas encore venu. Regardez encore une fois : l'âge du patient en dépend.</translation>
    </message>
    <message>
      <source>This day is before the patient's birth date. Look at both once more: the patient's age counts from this day, and a clock of the X-ray unit may be wrong.</source>
      <translation>Ce jour précède la date de naissance du patient. Vérifiez les deux encore une fois : l'âge du patient compte à partir de ce jour, et l'horloge de l'appareil de radiographie peut être fausse.</translation>
    </message>
    <message>
      <source>This is neither the passphrase nor the recovery key of this backup: it wants the one of the day it was made.</source>
      <translation>Ce n’est ni la phrase secrète ni la clé de secours de cette sauvegarde : il faut celle du jour où elle a été faite.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day hour:minute, or leave it empty.</source>
      <translation>Ce n'est pas une date. Tapez année-mois-jour heure:minute, ou laissez vide.</translation>
    </message>
    <message>
      <source>This is no date. Type year-month-day, such as 2019-04-23.</source>
      <translation>Ce n'est pas une date. Tapez année-mois-jour, par exemple 2019-04-23.</translation>
    </message>
    <message>
      <source>This is not the passphrase of these records. Type it again; you may try as often as you need.</source>
      <translation>Ce n'est pas la phrase secrète de ces enregistrements. Retapez-la ; autant de fois qu'il le faut.</translation>
    </message>
    <message>
      <source>This is not what the paper has in this group.</source>
      <translation>Ce n'est pas ce que le papier a dans ce groupe.</translation>
    </message>
    <message>
      <source>This is the only administrator. Make somebody else one first; else nobody could change accounts any more.</source>
      <translation>C'est le seul administrateur. Nommez-en d'abord un autre.</translation>
    </message>
    <message>
      <source>This line and those after it were cut off the end.</source>
      <translation>Cette ligne et les suivantes ont été coupées.</translation>
    </message>
    <message>
      <source>This line is not the one that was written down, or that the backup has.</source>
      <translation>Cette ligne n'est pas celle qui a été notée ou que la sauvegarde a.</translation>
    </message>
    <message>
      <source>This line was taken out.</source>
      <translation>Cette ligne a été retirée.</translation>
    </message>
    <message>
      <source>This line, or one before it, was changed after it was written.</source>
      <translation>Cette ligne, ou une avant elle, a été changée après coup.</translation>
    </message>
    <message>
      <source>This number does not pass the clinic's own check and was accepted as it is. Make sure that it is right.</source>
      <translation>Ce numéro ne passe pas le contrôle propre au centre et a été accepté tel quel. Vérifiez qu'il est juste.</translation>
    </message>
    <message>
      <source>This record is not there. Search the list of records again.</source>
      <translation>Cet enregistrement n'est pas là. Cherchez de nouveau dans la liste.</translation>
    </message>
    <message>
      <source>This record was changed meanwhile. Open it again from the list and repeat the change.</source>
      <translation>Cet enregistrement a été changé entre-temps. Rouvrez-le depuis la liste et refaites le changement.</translation>
    </message>
    <message>
      <source>This recovery key is well typed, but belongs to other records, or a newer page was printed since.</source>
      <translation>Cette clé est bien tapée, mais appartient à d'autres enregistrements, ou une page plus récente a été imprimée.</translation>
    </message>
    <message>
      <source>Too few different signs. Four words that do not belong together are good.</source>
      <translation>Trop peu de signes différents. Quatre mots sans rapport conviennent bien.</translation>
    </message>
    <message>
      <source>Type at least one name.</source>
      <translation>Tapez au moins un nom.</translation>
    </message>
    <message>
      <source>Type the birth date, or tick "not known" and estimate the age.</source>
      <translation>Tapez la date de naissance, ou cochez « inconnue » et estimez l'âge.</translation>
    </message>
    <message>
      <source>Type the clinic number.</source>
      <translation>Tapez le numéro de dossier.</translation>
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation>Tapez le nom de la personne.</translation>
    </message>
    <message>
      <source>Type the reader's name.</source>
      <translation>Tapez le nom du lecteur.</translation>
    </message>
    <message>
      <source>Type your own conclusion.</source>
      <translation>Tapez votre propre conclusion.</translation>
    </message>
    <message>
      <source>What is on this computer of that update is damaged and is not used. Install it again from the stick.</source>
      <translation>Ce qu’il y a de cette mise à jour sur cet ordinateur est endommagé et n’est pas utilisé. Réinstallez-la depuis la clé.</translation>
    </message>
    <message>
      <source>What was written to {folder} did not come back the same, so it is no backup. Use another stick; this one may be worn.</source>
      <translation>Ce qui a été écrit dans {folder} n'est pas revenu pareil, ce n'est pas une sauvegarde. Prenez une autre clé ; celle-ci est peut-être usée.</translation>
    </message>
    <message>
      <source>Which danger sign? Answer Yes for one of them, or choose None.</source>
      <translation>Quel signe de danger ? Répondez Oui pour l'un d'eux, ou choisissez Aucun.</translation>
    </message>
    <message>
      <source>You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own.</source>
      <translation>Vous ne pouvez pas regarder dans {file}. Demandez le droit de le lire, ou ouvrez une copie.</translation>
    </message>
    <message>
      <source>You may not read the backup {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Vous ne pouvez pas lire la sauvegarde {file}. Copiez-la dans un dossier à vous, ou demandez le droit de la lire.</translation>
    </message>
    <message>
      <source>You may not read the update {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Vous n’avez pas le droit de lire la mise à jour {file}. Copiez-la dans un dossier à vous, ou demandez le droit de la lire.</translation>
    </message>
    <message>
      <source>You may not read {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation>Vous ne pouvez pas lire {file}. Copiez-le dans un dossier à vous, ou demandez le droit de le lire.</translation>
    </message>
    <message>
      <source>You may not write into {folder}, so no backup was made. Choose another folder, or open the stick's lock.</source>
      <translation>Vous ne pouvez pas écrire dans {folder}, aucune sauvegarde n'a été faite. Choisissez un autre dossier, ou ôtez le verrou de la clé.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder for the list.</source>
      <translation>Vous ne pouvez pas écrire dans {folder}. Choisissez un autre dossier pour la liste.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder; the record itself is safe.</source>
      <translation>Vous ne pouvez pas écrire dans {folder}. Choisissez un autre dossier ; l'enregistrement est en sûreté.</translation>
    </message>
    <message>
      <source>You may not write into {folder}. Choose another place for the bundle, or unlock the stick.</source>
      <translation>Vous ne pouvez pas écrire dans {folder}. Choisissez un autre endroit, ou ôtez le verrou de la clé.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records, so nothing was restored. Ask for the right to write there.</source>
      <translation>Vous ne pouvez pas écrire dans le dossier des enregistrements, rien n'a été restauré. Demandez ce droit.</translation>
    </message>
    <message>
      <source>You may not write to the folder of the records. Ask for the right to write there, then start again.</source>
      <translation>Vous ne pouvez pas écrire dans le dossier des enregistrements. Demandez ce droit, puis redémarrez.</translation>
    </message>
    <message>
      <source>You may not write where updates are kept on this computer. Ask for the right to do so. Nothing was changed.</source>
      <translation>Vous n’avez pas le droit d’écrire là où les mises à jour sont gardées sur cet ordinateur. Demandez ce droit. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>no usable graphics card was found</source>
      <translation>aucune carte graphique utilisable n'a été trouvée</translation>
    </message>
    <message>
      <source>that folder</source>
      <translation>ce dossier</translation>
    </message>
    <message>
      <source>the graphics card calculated differently from the CPU and is not used</source>
      <translation>la carte graphique a calculé autrement que le processeur et n'est pas utilisée</translation>
    </message>
    <message>
      <source>the graphics card failed; the CPU goes on in its place</source>
      <translation>la carte graphique a échoué ; le processeur continue</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <source>{file} brings a program too old to read the records on this computer. It was not installed.</source>
      <translation>{file} apporte un programme trop ancien pour lire les dossiers de cet ordinateur. Il n’a pas été installé.</translation>
    </message>
    <message>
      <source>{file} brings a program, and this copy cannot be updated that way. Install the new version as this one was installed.</source>
      <translation>{file} apporte un programme, et cette copie ne peut pas être mise à jour ainsi. Installez la nouvelle version comme celle-ci l’a été.</translation>
    </message>
    <message>
      <source>{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.</source>
      <translation>{file} ne peut plus être atteint : clé, CD ou disque retiré. Ce qui a été trouvé reste. Remettez-le et cherchez encore.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the backup again.</source>
      <translation>{file} ne peut être atteint. La clé est-elle là ? Choisissez de nouveau la sauvegarde.</translation>
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the update again.</source>
      <translation>{file} est inaccessible. La clé est-elle branchée ? Choisissez de nouveau la mise à jour.</translation>
    </message>
    <message>
      <source>{file} claims {width_px} x {height_px} pixels, far more than any chest film. Export the film again in its own size.</source>
      <translation>{file} prétend avoir {width_px} x {height_px} pixels, bien plus qu'un cliché thoracique. Exportez-le de nouveau à sa taille.</translation>
    </message>
    <message>
      <source>{file} could not be read from the disk, stick or CD. Copy it to this computer and open the copy.</source>
      <translation>{file} n'a pas pu être lu. Copiez-le sur cet ordinateur et ouvrez la copie.</translation>
    </message>
    <message>
      <source>{file} could not be read to its end. Was the stick pulled out? Put it in and try again. Nothing was changed.</source>
      <translation>{file} n’a pas pu être lu jusqu’au bout. La clé a-t-elle été retirée ? Rebranchez-la et réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} s'arrête trop tôt : la copie est incomplète. Recopiez-le depuis l'appareil ou le CD, puis rouvrez-le.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again, or restore an older backup. Nothing was changed.</source>
      <translation>{file} s'arrête trop tôt : la copie est incomplète. Recopiez-le, ou restaurez une sauvegarde plus ancienne. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it to the stick again. Nothing was changed.</source>
      <translation>{file} se termine trop tôt : la copie est incomplète. Copiez-le de nouveau sur la clé. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>{file} has only {width_px} x {height_px} pixels, too few for a film. Export the film again in its own size.</source>
      <translation>{file} n'a que {width_px} x {height_px} pixels, trop peu pour un cliché. Exportez-le de nouveau à sa taille.</translation>
    </message>
    <message>
      <source>{file} holds a long series of pictures, not a film. Export the one film from it and open that.</source>
      <translation>{file} contient une longue série d'images, pas un cliché. Exportez-en le seul cliché et ouvrez-le.</translation>
    </message>
    <message>
      <source>{file} holds more than 100,000 files, and not all were searched. Open a folder further down.</source>
      <translation>{file} contient plus de 100 000 fichiers, tous n'ont pas été cherchés. Ouvrez un dossier plus bas.</translation>
    </message>
    <message>
      <source>{file} holds more than 20,000 files and was not opened. Ask for a ZIP of the films alone.</source>
      <translation>{file} contient plus de 20 000 fichiers et n'a pas été ouvert. Demandez un ZIP des seuls clichés.</translation>
    </message>
    <message>
      <source>{file} holds no picture, only words about one. Choose the file of the film itself.</source>
      <translation>{file} ne contient pas d'image, seulement des mots. Choisissez le fichier du cliché lui-même.</translation>
    </message>
    <message>
      <source>{file} is a ZIP inside what was searched, and was not looked into. Open it by itself.</source>
      <translation>{file} est un ZIP à l'intérieur, et n'a pas été regardé. Ouvrez-le à part.</translation>
    </message>
    <message>
      <source>{file} is a copy of a film that was found as well, made for other viewers. Open the film itself.</source>
      <translation>{file} est une copie d'un cliché trouvé aussi, faite pour d'autres lecteurs. Ouvrez le cliché lui-même.</translation>
    </message>
    <message>
      <source>{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again.</source>
      <translation>{file} est un ZIP abîmé ou incomplet. Recopiez-le, puis rouvrez-le.</translation>
    </message>
    <message>
      <source>{file} is a folder. Open a film inside it.</source>
      <translation>{file} est un dossier. Ouvrez un cliché dedans.</translation>
    </message>
    <message>
      <source>{file} is being written or used by another program. Wait until that is done, then open it again.</source>
      <translation>{file} est utilisé par un autre programme. Attendez, puis rouvrez-le.</translation>
    </message>
    <message>
      <source>{file} is compressed in a way this program cannot read ({name}). Export it without compression or as JPEG.</source>
      <translation>{file} est comprimé d'une façon que ce programme ne lit pas ({name}). Exportez-le sans compression ou en JPEG.</translation>
    </message>
    <message>
      <source>{file} is damaged and cannot be read. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation>{file} est abîmé et illisible. Recopiez-le depuis l'appareil ou le CD, puis rouvrez-le.</translation>
    </message>
    <message>
      <source>{file} is damaged so badly that opening it failed; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} est si abîmé que l'ouverture a échoué ; rien d'autre n'est touché. Recopiez-le, ou exportez-le sans compression.</translation>
    </message>
    <message>
      <source>{file} is damaged: its part {part} is not what it was. Restore another backup; nothing was changed.</source>
      <translation>{file} est abîmé : sa partie {part} n'est plus ce qu'elle était. Restaurez une autre sauvegarde ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>{file} is damaged: what is in it is not what was signed. Copy it to the stick again from where it came. Nothing was changed.</source>
      <translation>{file} est endommagé : son contenu n’est pas ce qui a été signé. Copiez-le de nouveau sur la clé depuis sa source. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD.</source>
      <translation>{file} est vide. Recopiez-le depuis l'appareil ou le CD.</translation>
    </message>
    <message>
      <source>{file} is far larger than any chest film. Export a single film from the X-ray unit and open that.</source>
      <translation>{file} est bien plus grand qu'un cliché thoracique. Exportez un seul cliché et ouvrez-le.</translation>
    </message>
    <message>
      <source>{file} is far larger than any update and was not opened. Ask for another copy.</source>
      <translation>{file} est bien plus gros que toute mise à jour et n’a pas été ouvert. Demandez une autre copie.</translation>
    </message>
    <message>
      <source>{file} is far too small for the picture it claims to hold. Export the film again, without compression.</source>
      <translation>{file} est bien trop petit pour l'image qu'il prétend contenir. Exportez-le de nouveau sans compression.</translation>
    </message>
    <message>
      <source>{file} is for another kind of computer or another edition of this program. Ask for the one for this computer.</source>
      <translation>{file} est pour un autre type d’ordinateur ou une autre édition de ce programme. Demandez celui de cet ordinateur.</translation>
    </message>
    <message>
      <source>{file} is locked with a password. Unpack the ZIP with that password, then open the folder.</source>
      <translation>{file} est protégé par un mot de passe. Dépaquetez le ZIP avec lui, puis ouvrez le dossier.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder or damaged. Without it nobody can tell what of a film's header names the patient, so nothing was written; the film is not at fault. Install the program again.</source>
      <translation>{file} manque dans le dossier du programme ou est endommagé. Sans lui, personne ne peut dire ce qui, dans l'en-tête d'un cliché, nomme le patient ; rien n'a donc été écrit. Le cliché n'est pas en cause. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>{file} is missing from the program folder. Install the program again.</source>
      <translation>{file} manque dans le dossier du programme. Réinstallez le programme.</translation>
    </message>
    <message>
      <source>{file} is no film but a paper in DICOM form (PDF). Open the report beside it, or use a DICOM viewer.</source>
      <translation>{file} n'est pas un cliché mais un document DICOM (PDF). Ouvrez le compte rendu à côté, ou un lecteur DICOM.</translation>
    </message>
    <message>
      <source>{file} is no film but this program's picture of a reading. Open the film itself.</source>
      <translation>{file} n'est pas un cliché mais l'image d'une lecture de ce programme. Ouvrez le cliché lui-même.</translation>
    </message>
    <message>
      <source>{file} is no update of this program. Choose a file that ends in .pneumo-pack.</source>
      <translation>{file} n’est pas une mise à jour de ce programme. Choisissez un fichier qui se termine par .pneumo-pack.</translation>
    </message>
    <message>
      <source>{file} is not a backup of this program. Choose a file that ends in .pneumo-backup.</source>
      <translation>{file} n'est pas une sauvegarde de ce programme. Choisissez un fichier qui finit par .pneumo-backup.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP or BMP file.</source>
      <translation>{file} n'est pas une image connue de ce programme. Ouvrez un fichier DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP ou BMP.</translation>
    </message>
    <message>
      <source>{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again.</source>
      <translation>{file} n'est pas là. S'il est sur une clé ou un CD, remettez-le ; sinon vérifiez son nom. Puis rouvrez-le.</translation>
    </message>
    <message>
      <source>{file} is older than what is in use. It is installed only if you say that you want the older one.</source>
      <translation>{file} est plus ancien que ce qui est en service. Il n’est installé que si vous dites vouloir le plus ancien.</translation>
    </message>
    <message>
      <source>{file} is packed in a way this program cannot read. Unpack the ZIP with another program and open the folder.</source>
      <translation>{file} est empaqueté d'une façon que ce programme ne lit pas. Dépaquetez-le autrement et ouvrez le dossier.</translation>
    </message>
    <message>
      <source>{file} is the list of contents of a CD, not a film. Open one of the films beside it.</source>
      <translation>{file} est la table des matières d'un CD, pas un cliché. Ouvrez un des clichés à côté.</translation>
    </message>
    <message>
      <source>{file} is what is in use already. Nothing was changed.</source>
      <translation>{file} est déjà en service. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>{file} needs a newer program (version {version}). Update the program first. Nothing was changed.</source>
      <translation>{file} demande un programme plus récent (version {version}). Mettez d’abord le programme à jour. Rien n’a été changé.</translation>
    </message>
    <message>
      <source>{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again.</source>
      <translation>{file} figure dans la table des matières du CD, mais n'y est pas. Faites refaire le CD ou la copie.</translation>
    </message>
    <message>
      <source>{file} took far too long to open and was given up; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation>{file} prenait bien trop longtemps et a été abandonné ; rien d'autre n'est touché. Recopiez-le, ou exportez-le sans compression.</translation>
    </message>
    <message>
      <source>{file} was made by a newer version of this program. Install that version first; nothing was changed.</source>
      <translation>{file} vient d'une version plus récente. Installez-la d'abord ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>{file} was not opened: the part of the program that opens films did not start. Close other programs and try again; if that fails, install the program again.</source>
      <translation>{file} n'a pas été ouvert : la partie qui ouvre les clichés n'a pas démarré. Fermez d'autres programmes et réessayez ; sinon, réinstallez.</translation>
    </message>
    <message>
      <source>{file} was signed by somebody whom this program does not know, and was not installed. Ask who gave it to you where it comes from.</source>
      <translation>{file} a été signé par quelqu’un que ce programme ne connaît pas et n’a pas été installé. Demandez à qui vous l’a donné d’où il vient.</translation>
    </message>
    <message>
      <source>{file} with the passphrase could not be read. Check its name and rights.</source>
      <translation>{file} avec la phrase secrète n'a pas pu être lu. Vérifiez son nom et ses droits.</translation>
    </message>
    <message>
      <source>{file} would unpack to far more than any films do and was not opened. Ask who sent it for another copy.</source>
      <translation>{file} se déplierait bien plus que des clichés et n'a pas été ouvert. Demandez une autre copie.</translation>
    </message>
    <message>
      <source>{file} would unpack to more than 8 gigabytes and was not opened. Ask for several smaller ZIPs.</source>
      <translation>{file} ferait plus de 8 gigaoctets et n'a pas été ouvert. Demandez plusieurs ZIP plus petits.</translation>
    </message>
    <message>
      <source>{file}, the list of contents of the CD, is damaged. Open the folder of the CD: its films are found without it.</source>
      <translation>{file}, la table des matières du CD, est abîmée. Ouvrez le dossier du CD : ses clichés sont trouvés sans elle.</translation>
    </message>
    <message>
      <source>{number} belongs to a person known by name and stays there. Only records of an unknown person can be merged.</source>
      <translation>{number} appartient à une personne connue par son nom et y reste. Seuls les enregistrements d'inconnus peuvent être fusionnés.</translation>
    </message>
    <message>
      <source>{what}: {value} cannot be. It must lie between {low} and {high}.</source>
      <translation>{what} : {value} est impossible. Il faut entre {low} et {high}.</translation>
    </message>
    <message>
      <source>{what}: {value} is no number that can be kept here.</source>
      <translation>{what} : {value} n'est pas un nombre qui puisse être gardé ici.</translation>
    </message>
    <message>
      <source>{what}: {value} is unusual. Look at it once more.</source>
      <translation>{what} : {value} est inhabituel. Regardez encore une fois.</translation>
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
      <translation>AUC : 1 distingue tous les clichés avec pneumonie, 0.5 est le hasard. Sensibilité : part des clichés avec pneumonie d'au moins 50. Spécificité : part des autres en dessous de 50.</translation>
    </message>
    <message>
      <source>About this model</source>
      <translation>À propos de ce modèle</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitude</translation>
    </message>
    <message>
      <source>Accuracy of the rest</source>
      <translation>Exactitude du reste</translation>
    </message>
    <message>
      <source>Calibration error</source>
      <translation>Erreur d'étalonnage</translation>
    </message>
    <message>
      <source>Called uncertain</source>
      <translation>Dits incertains</translation>
    </message>
    <message>
      <source>Data:</source>
      <translation>Données :</translation>
    </message>
    <message>
      <source>Films: {counts}</source>
      <translation>Clichés : {counts}</translation>
    </message>
    <message>
      <source>Network: {name}, {size} x {size} pixels</source>
      <translation>Réseau : {name}, {size} x {size} pixels</translation>
    </message>
    <message>
      <source>Not for:</source>
      <translation>Pas pour :</translation>
    </message>
    <message>
      <source>Scores from {low} to {high} are called uncertain</source>
      <translation>Les scores de {low} à {high} sont dits incertains</translation>
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation>Seuil de dépistage : {cut} ; peu de clichés avec pneumonie sont en dessous</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Sensibilité</translation>
    </message>
    <message>
      <source>Specificity</source>
      <translation>Spécificité</translation>
    </message>
    <message>
      <source>Trained on: {value}</source>
      <translation>Entraîné sur : {value}</translation>
    </message>
    <message>
      <source>Weights (SHA-256): {value}</source>
      <translation>Poids (SHA-256) : {value}</translation>
    </message>
    <message>
      <source>What it was measured to be worth, with 95 % intervals in brackets:</source>
      <translation>Ce qu'il vaut selon les mesures, avec intervalles à 95 % entre parenthèses :</translation>
    </message>
    <message>
      <source>{name}, version {version}, {date}</source>
      <translation>{name}, version {version}, {date}</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} clichés</translation>
    </message>
    <message>
      <source>{n} films with pneumonia</source>
      <translation>{n} clichés avec pneumonie</translation>
    </message>
    <message>
      <source>{n} patients</source>
      <translation>{n} patients</translation>
    </message>
    <message>
      <source>– {words} {value} ({low} to {high})</source>
      <translation>– {words} {value} ({low} à {high})</translation>
    </message>
  </context>
  <context>
    <name>NewFilmNotice</name>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>List the new films</source>
      <translation>Lister les nouveaux clichés</translation>
    </message>
    <message>
      <source>New film: {file}</source>
      <translation>Nouveau cliché : {file}</translation>
    </message>
    <message>
      <source>New film: {patient}, {file}</source>
      <translation>Nouveau cliché : {patient}, {file}</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvert</translation>
    </message>
    <message>
      <source>Open the new film</source>
      <translation>Ouvrir le nouveau cliché</translation>
    </message>
  </context>
  <context>
    <name>NumberSettings</name>
    <message>
      <source>9 is a digit, A a letter, X either: {example}</source>
      <translation>9 est un chiffre, A une lettre, X l'un ou l'autre : {example}</translation>
    </message>
    <message>
      <source>Any number</source>
      <translation>N'importe quel numéro</translation>
    </message>
    <message>
      <source>Clinic numbers</source>
      <translation>Numéros de dossier</translation>
    </message>
    <message>
      <source>Given by the program</source>
      <translation>Donnés par le programme</translation>
    </message>
    <message>
      <source>Our own pattern</source>
      <translation>Notre propre modèle</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>Modèle de numéro</translation>
    </message>
    <message>
      <source>Prefix of this site</source>
      <translation>Préfixe de ce site</translation>
    </message>
    <message>
      <source>Such as {example}; the last character finds mistakes.</source>
      <translation>Comme {example} ; le dernier caractère trouve les erreurs.</translation>
    </message>
  </context>
  <context>
    <name>NumberTools</name>
    <message>
      <source>A provisional number for somebody not known by name yet (Ctrl+Shift+K)</source>
      <translation>Un numéro provisoire pour une personne pas encore connue par son nom (Ctrl+Maj+K)</translation>
    </message>
    <message>
      <source>It is another clinic's number</source>
      <translation>C'est le numéro d'une autre clinique</translation>
    </message>
    <message>
      <source>Next number</source>
      <translation>Numéro suivant</translation>
    </message>
    <message>
      <source>Provisional number. Merge the record with the right patient later, in Records.</source>
      <translation>Numéro provisoire. Fusionnez plus tard avec le bon patient, dans Enregistrements.</translation>
    </message>
    <message>
      <source>The next free clinic number (Ctrl+Shift+N)</source>
      <translation>Le numéro de dossier libre suivant (Ctrl+Maj+N)</translation>
    </message>
    <message>
      <source>Unknown person</source>
      <translation>Personne inconnue</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Not this one</source>
      <translation>Pas celui-ci</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Prendre</translation>
    </message>
  </context>
  <context>
    <name>OverduePage</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n enregistrement</numerusform>
        <numerusform>%n enregistrements</numerusform>
      </translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Numéro de dossier</translation>
    </message>
    <message>
      <source>Erase the chosen…</source>
      <translation>Effacer les choisis…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numéro</translation>
    </message>
    <message>
      <source>Records older than {years} years, oldest first. Nothing is erased by itself: choose what is no longer to be kept. Children's records often have to be kept longer.</source>
      <translation>Enregistrements de plus de {years} ans, les plus anciens d'abord. Rien ne s'efface de soi-même : choisissez ce qui n'est plus à garder. Ceux des enfants doivent souvent être gardés plus longtemps.</translation>
    </message>
    <message>
      <source>Records past their time</source>
      <translation>Enregistrements échus</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visite</translation>
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>At least 10 signs. Four words that do not belong together are easy to keep in mind and hard to guess, such as a plant, a tool, a town and a colour. Not the name of the clinic.</source>
      <translation>Au moins 10 signes. Quatre mots sans rapport sont faciles à retenir et difficiles à deviner, comme une plante, un outil, une ville et une couleur. Pas le nom de la clinique.</translation>
    </message>
    <message>
      <source>Caps Lock seems to be on.</source>
      <translation>La touche Verr. maj. semble active.</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Montrer ce qui est tapé</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>La même encore une fois</translation>
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>Passphrase in use now</source>
      <translation>Phrase secrète actuelle</translation>
    </message>
  </context>
  <context>
    <name>Patient</name>
    <message>
      <source>Female</source>
      <translation>Féminin</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Masculin</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Inconnu</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Autre</translation>
    </message>
    <message>
      <source>about {age}</source>
      <translation>environ {age}</translation>
    </message>
    <message>
      <source>{patient}, provisional</source>
      <translation>{patient}, provisoire</translation>
    </message>
  </context>
  <context>
    <name>PatientForm</name>
    <message>
      <source>Birth date</source>
      <translation>Date de naissance</translation>
    </message>
    <message>
      <source>Birth date not known</source>
      <translation>Date de naissance inconnue</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Choisir</translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation>Numéro de dossier</translation>
    </message>
    <message>
      <source>Estimated age</source>
      <translation>Âge estimé</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Sexe</translation>
    </message>
    <message>
      <source>Unknown, {day}</source>
      <translation>Inconnu, {day}</translation>
    </message>
    <message>
      <source>about {age}, estimated</source>
      <translation>environ {age}, estimé</translation>
    </message>
    <message>
      <source>yyyy-mm-dd, yyyy-mm or yyyy</source>
      <translation>aaaa-mm-jj, aaaa-mm ou aaaa</translation>
    </message>
  </context>
  <context>
    <name>PatientMore</name>
    <message>
      <source>Caregiver is the patient's</source>
      <translation>L'accompagnant est</translation>
    </message>
    <message>
      <source>Caregiver's name</source>
      <translation>Nom de l'accompagnant</translation>
    </message>
    <message>
      <source>Caregiver's phone</source>
      <translation>Téléphone de l'accompagnant</translation>
    </message>
    <message>
      <source>Family name</source>
      <translation>Nom de famille</translation>
    </message>
    <message>
      <source>More: caregiver, village…</source>
      <translation>Plus : accompagnant, village…</translation>
    </message>
    <message>
      <source>National id</source>
      <translation>Numéro national</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>mother, aunt, …</source>
      <translation>mère, tante, …</translation>
    </message>
  </context>
  <context>
    <name>PeriodChoice</name>
    <message>
      <source>All films</source>
      <translation>Tous les clichés</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Toute période</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Premier jour</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Du … au …</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>7 derniers jours</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Dernier jour</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Le mois dernier</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Période</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Ce mois-ci</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Cette année</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd'hui</translation>
    </message>
    <message>
      <source>year-month-day, such as 2026-03-14</source>
      <translation>année-mois-jour, par exemple 2026-03-14</translation>
    </message>
  </context>
  <context>
    <name>PreviewWindow</name>
    <message>
      <source>(given when saved)</source>
      <translation>(donné à l'enregistrement)</translation>
    </message>
    <message>
      <source>As it was kept: {number}, version {version}, {state}.</source>
      <translation>Tel que gardé : {number}, version {version}, {state}.</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exporter en PDF…</translation>
    </message>
    <message>
      <source>Not kept yet. It follows what you type; save to keep it.</source>
      <translation>Pas encore gardé. Il suit ce que vous tapez ; enregistrez pour le garder.</translation>
    </message>
    <message>
      <source>Preview of the report</source>
      <translation>Aperçu du compte rendu</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>There is no reading to show. Analyse a film or open a record.</source>
      <translation>Il n'y a pas de lecture à montrer. Analysez un cliché ou ouvrez un enregistrement.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>Version {n}</translation>
    </message>
  </context>
  <context>
    <name>QuickPhrases</name>
    <message>
      <source>Consolidation: </source>
      <translation>Condensation : </translation>
    </message>
    <message>
      <source>Film not good enough to be judged; repeat it.</source>
      <translation>Cliché insuffisant pour juger ; à refaire.</translation>
    </message>
    <message>
      <source>No consolidation, no effusion.</source>
      <translation>Ni condensation ni épanchement.</translation>
    </message>
    <message>
      <source>Patchy shadowing of both lungs.</source>
      <translation>Opacités en foyers des deux poumons.</translation>
    </message>
    <message>
      <source>Pleural effusion: </source>
      <translation>Épanchement pleural : </translation>
    </message>
    <message>
      <source>Quick phrases</source>
      <translation>Phrases rapides</translation>
    </message>
    <message>
      <source>Refer to a physician today.</source>
      <translation>Adresser à un médecin aujourd'hui.</translation>
    </message>
  </context>
  <context>
    <name>ReadingPanel</name>
    <message>
      <source>Reading of the program</source>
      <translation>Lecture du programme</translation>
    </message>
  </context>
  <context>
    <name>RecordFilterRow</name>
    <message>
      <source>Any conclusion</source>
      <translation>Toute conclusion</translation>
    </message>
    <message>
      <source>Any outcome</source>
      <translation>Tout résultat</translation>
    </message>
    <message>
      <source>Any reader</source>
      <translation>Tout lecteur</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Tout état</translation>
    </message>
    <message>
      <source>Ask for all records again</source>
      <translation>Redemander tous les enregistrements</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Own words only</source>
      <translation>Mots propres seulement</translation>
    </message>
    <message>
      <source>Patient {number} only</source>
      <translation>Patient {number} seulement</translation>
    </message>
  </context>
  <context>
    <name>RecordsModel</name>
    <message>
      <source>Clinic number</source>
      <translation>N° dossier</translation>
    </message>
    <message>
      <source>Final read</source>
      <translation>Conclusion</translation>
    </message>
    <message>
      <source>In own words</source>
      <translation>Dans ses mots</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numéro</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lecteur</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Sex, age</source>
      <translation>Sexe, âge</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Waits for a person</source>
      <translation>Attend une personne</translation>
    </message>
  </context>
  <context>
    <name>RecordsPage</name>
    <message>
      <source>Erase patient…</source>
      <translation>Effacer le patient…</translation>
    </message>
    <message>
      <source>Export reports as one PDF…</source>
      <translation>Exporter les comptes rendus en un PDF…</translation>
    </message>
    <message>
      <source>Give the records of an unknown person to the right patient, or take that back</source>
      <translation>Donner les enregistrements d'une personne inconnue au bon patient, ou l'annuler</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Fusionner…</translation>
    </message>
    <message>
      <source>No record matches what is asked for above. Clear the filter, or ask for less.</source>
      <translation>Aucun enregistrement ne correspond. Effacez le filtre, ou demandez moins.</translation>
    </message>
    <message>
      <source>No record matches. Try part of the name or of the number.</source>
      <translation>Aucun enregistrement ne correspond. Essayez une partie du nom ou du numéro.</translation>
    </message>
    <message>
      <source>No records yet. A record appears here when you save a reading.</source>
      <translation>Pas encore d'enregistrements. Il en paraît un ici quand vous enregistrez une lecture.</translation>
    </message>
    <message>
      <source>Open record</source>
      <translation>Ouvrir l'enregistrement</translation>
    </message>
    <message>
      <source>Preview report</source>
      <translation>Aperçu du compte rendu</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Enregistrements</translation>
    </message>
    <message>
      <source>Search by number, clinic number or name</source>
      <translation>Chercher par numéro, numéro de dossier ou nom</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Montrer plus</translation>
    </message>
    <message>
      <source>The records of the chosen line's clinic number, newest first</source>
      <translation>Les enregistrements du numéro de dossier choisi, les plus récents d'abord</translation>
    </message>
    <message>
      <source>This patient's records</source>
      <translation>Enregistrements de ce patient</translation>
    </message>
    <message>
      <source>Waits for a person's first impression</source>
      <translation>Attend la première impression d'une personne</translation>
    </message>
    <message>
      <source>{name} (provisional)</source>
      <translation>{name} (provisoire)</translation>
    </message>
    <message>
      <source>{shown} of {total} shown, newest first.</source>
      <translation>{shown} sur {total} montrés, les plus récents d'abord.</translation>
    </message>
  </context>
  <context>
    <name>RecoveryKeyPage</name>
    <message>
      <source>A PDF of it belongs on a stick that you lock away, never on this computer: it opens everything.</source>
      <translation>Un PDF de cela va sur une clé que vous enfermez, jamais sur cet ordinateur : il ouvre tout.</translation>
    </message>
    <message>
      <source>Group {number}: {group}</source>
      <translation>Groupe {number} : {group}</translation>
    </message>
    <message>
      <source>If the passphrase is forgotten, only this key opens the records. Print it now and keep the page where the clinic keeps its money and keys. It is shown this once and is kept nowhere on this computer.</source>
      <translation>Si la phrase secrète est oubliée, seule cette clé ouvre les enregistrements. Imprimez-la maintenant et gardez la page où la clinique garde son argent et ses clés. Elle n'est montrée qu'une fois et n'est gardée nulle part ici.</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Print the page…</source>
      <translation>Imprimer la page…</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>Envoyé à l'imprimante.</translation>
    </message>
    <message>
      <source>The recovery key</source>
      <translation>La clé de secours</translation>
    </message>
    <message>
      <source>Write it as PDF…</source>
      <translation>L'écrire en PDF…</translation>
    </message>
    <message>
      <source>Write the recovery key</source>
      <translation>Écrire la clé de secours</translation>
    </message>
    <message>
      <source>Written: {file}</source>
      <translation>Écrit : {file}</translation>
    </message>
  </context>
  <context>
    <name>RecoverySheet</name>
    <message>
      <source>Keep this page where the clinic keeps its money and keys, not beside the computer.</source>
      <translation>Gardez cette page où la clinique garde son argent et ses clés, pas à côté de l'ordinateur.</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Clé de secours</translation>
    </message>
    <message>
      <source>Recovery key of the records</source>
      <translation>Clé de secours des enregistrements</translation>
    </message>
    <message>
      <source>The films, records and reports of this clinic are encrypted. If their passphrase is forgotten, this key opens them and lets you choose a new passphrase. Without both, nobody can ever read them again, nor can the makers of the program.</source>
      <translation>Les clichés, enregistrements et comptes rendus de cette clinique sont chiffrés. Si la phrase secrète est oubliée, cette clé les ouvre et permet d'en choisir une nouvelle. Sans les deux, personne ne pourra plus jamais les lire, pas même les auteurs du programme.</translation>
    </message>
    <message>
      <source>To use it: start the program, choose “Use the recovery key”, and type the seven groups. Small letters and missing hyphens do no harm. There is no letter O, I, L or U in it. The last sign of each group is a check sign: the program says which group is mistyped.</source>
      <translation>Pour l'utiliser : démarrez le programme, choisissez « Utiliser la clé de secours » et tapez les sept groupes. Minuscules et traits manquants ne gênent pas. Il n'y a ni O, ni I, ni L, ni U. Le dernier signe de chaque groupe est de contrôle : le programme dit quel groupe est mal tapé.</translation>
    </message>
    <message>
      <source>When a new recovery key is made, this page opens nothing any more: destroy it then.</source>
      <translation>Quand une nouvelle clé est faite, cette page n'ouvre plus rien : détruisez-la alors.</translation>
    </message>
    <message>
      <source>Whoever has this page and the computer, or a copy of its disk, can read every record.</source>
      <translation>Qui a cette page et l'ordinateur, ou une copie de son disque, peut lire tous les enregistrements.</translation>
    </message>
  </context>
  <context>
    <name>ReferralDialog</name>
    <message>
      <source>A folder</source>
      <translation>Un dossier</translation>
    </message>
    <message>
      <source>Black strip above</source>
      <translation>Bande noire en haut</translation>
    </message>
    <message>
      <source>Black strip below</source>
      <translation>Bande noire en bas</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Annulé : rien n'a été écrit.</translation>
    </message>
    <message>
      <source>Choose place and write…</source>
      <translation>Choisir l'endroit et écrire…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>De-identified</source>
      <translation>Sans identité</translation>
    </message>
    <message>
      <source>For advice or teaching. Names, numbers, free words, times and true dates are removed by DICOM PS3.15; sex, age, signs, film and reading stay.</source>
      <translation>Pour un avis ou l'enseignement. Noms, numéros, mots libres, heures et vraies dates sont retirés selon DICOM PS3.15 ; sexe, âge, signes, cliché et lecture restent.</translation>
    </message>
    <message>
      <source>For treatment elsewhere. The film is the clinic's own file.</source>
      <translation>Pour un traitement ailleurs. Le cliché est le fichier même de la clinique.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Comment</translation>
    </message>
    <message>
      <source>I have looked: nothing left in the film names the patient</source>
      <translation>J'ai regardé : rien dans le cliché ne nomme le patient</translation>
    </message>
    <message>
      <source>Is there writing in the film? Draw a black rectangle over every name, number or date.</source>
      <translation>Y a-t-il du texte dans le cliché ? Tracez un rectangle noir sur chaque nom, numéro ou date.</translation>
    </message>
    <message>
      <source>One ZIP file</source>
      <translation>Un fichier ZIP</translation>
    </message>
    <message>
      <source>Referral bundle of {number}</source>
      <translation>Dossier de transfert de {number}</translation>
    </message>
    <message>
      <source>Report, film, heat map, FHIR record, DICOM files, checksums and a README, for another clinic.</source>
      <translation>Compte rendu, cliché, carte de chaleur, données FHIR, fichiers DICOM, sommes de contrôle et un README, pour une autre clinique.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>There is writing in this film. Draw a black rectangle over every name, number or date: nothing else removes it.</source>
      <translation>Il y a du texte dans ce cliché. Tracez un rectangle noir sur chaque nom, numéro ou date : rien d'autre ne l'enlève.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>Where the bundle is to lie</source>
      <translation>Où le dossier doit aller</translation>
    </message>
    <message>
      <source>With the patient's name</source>
      <translation>Avec le nom du patient</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Écriture…</translation>
    </message>
    <message>
      <source>Written whole: {place}
Take the stick out only by the system's own way.</source>
      <translation>Écrit en entier : {place}
Retirez la clé seulement par la voie du système.</translation>
    </message>
  </context>
  <context>
    <name>ReportSettings</name>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Comme la fenêtre</translation>
    </message>
    <message>
      <source>Choose a logo</source>
      <translation>Choisir un logo</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>Établissement</translation>
    </message>
    <message>
      <source>Head and foot of the report</source>
      <translation>En-tête et pied du compte rendu</translation>
    </message>
    <message>
      <source>Language of the report</source>
      <translation>Langue du compte rendu</translation>
    </message>
    <message>
      <source>Languages other than English are machine-made drafts that need a native reader.</source>
      <translation>Les langues autres que l'anglais sont des ébauches faites par une machine, à relire par un locuteur.</translation>
    </message>
    <message>
      <source>Line at the foot of every page</source>
      <translation>Ligne au pied de chaque page</translation>
    </message>
    <message>
      <source>Logo (PNG, JPEG or SVG)</source>
      <translation>Logo (PNG, JPEG ou SVG)</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Usual in this country</source>
      <translation>Usuel dans ce pays</translation>
    </message>
  </context>
  <context>
    <name>Reports</name>
    <message numerus="yes">
      <source>Export %n report(s) as one PDF</source>
      <translation>
        <numerusform>Exporter %n compte rendu en un PDF</numerusform>
        <numerusform>Exporter %n comptes rendus en un PDF</numerusform>
      </translation>
    </message>
    <message>
      <source>Export report</source>
      <translation>Exporter le compte rendu</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Comptes rendus</translation>
    </message>
    <message>
      <source>reports</source>
      <translation>comptes_rendus</translation>
    </message>
  </context>
  <context>
    <name>ResearchPattern</name>
    <message>
      <source>Bacterial</source>
      <translation>Bactérienne</translation>
    </message>
    <message>
      <source>Research pattern, not for choosing treatment</source>
      <translation>Aspect de recherche, pas pour choisir un traitement</translation>
    </message>
    <message>
      <source>Viral</source>
      <translation>Virale</translation>
    </message>
  </context>
  <context>
    <name>RestorePage</name>
    <message numerus="yes">
      <source>%n record(s) of the backup erased here since: erased again.</source>
      <translation>
        <numerusform>%n enregistrement de la sauvegarde effacé ici depuis : il est effacé de nouveau.</numerusform>
        <numerusform>%n enregistrements de la sauvegarde effacés ici depuis : ils sont effacés de nouveau.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) of this computer not in the backup: kept in the folder beside.</source>
      <translation>
        <numerusform>%n enregistrement de cet ordinateur absent de la sauvegarde : gardé dans le dossier à côté.</numerusform>
        <numerusform>%n enregistrements de cet ordinateur absents de la sauvegarde : gardés dans le dossier à côté.</numerusform>
      </translation>
    </message>
    <message>
      <source>Afterwards the passphrase and the recovery key of the backup open the records.</source>
      <translation>Ensuite, la phrase secrète et la clé de secours de la sauvegarde ouvrent les dossiers.</translation>
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation>Sauvegardes (*{suffix})</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Fermez le programme et redémarrez-le.</translation>
    </message>
    <message>
      <source>File of the backup</source>
      <translation>Fichier de la sauvegarde</translation>
    </message>
    <message>
      <source>It was made on {moment} by version {version}.</source>
      <translation>Elle a été faite le {moment} par la version {version}.</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Aucun fichier choisi</translation>
    </message>
    <message>
      <source>Open the backup</source>
      <translation>Ouvrir la sauvegarde</translation>
    </message>
    <message>
      <source>Passphrase or recovery key</source>
      <translation>Phrase secrète ou clé de secours</translation>
    </message>
    <message>
      <source>Put the backup in the place of the records that are here</source>
      <translation>Mettre la sauvegarde à la place des enregistrements d'ici</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurer</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
      <source>Restored, it is encrypted as the records here are, under the same passphrase.</source>
      <translation>Une fois restaurée, elle est chiffrée comme les dossiers d’ici, avec la même phrase secrète.</translation>
    </message>
    <message>
      <source>The backup is restored.</source>
      <translation>La sauvegarde est restaurée.</translation>
    </message>
    <message>
      <source>The backup is whole.</source>
      <translation>La sauvegarde est entière.</translation>
    </message>
    <message>
      <source>The passphrase of the records stays the one of now.</source>
      <translation>La phrase secrète des dossiers reste celle d’aujourd’hui.</translation>
    </message>
    <message>
      <source>The records from before are kept in {folder}</source>
      <translation>Les enregistrements d'avant sont gardés dans {folder}</translation>
    </message>
    <message>
      <source>The records of the backup take the place of those on this computer. What is here now is not deleted: it moves to a folder beside.</source>
      <translation>Les enregistrements de la sauvegarde prennent la place de ceux de cet ordinateur. Ce qui est ici n'est pas supprimé : il va dans un dossier à côté.</translation>
    </message>
    <message>
      <source>The records on this computer cannot be read; they are kept as they are.</source>
      <translation>Les enregistrements de cet ordinateur ne peuvent être lus ; ils sont gardés tels quels.</translation>
    </message>
    <message>
      <source>Type the passphrase of the day it was made, or its recovery key: then it is looked into.</source>
      <translation>Tapez la phrase secrète du jour où elle a été faite, ou sa clé de secours : elle sera alors examinée.</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Saved as {number}.</source>
      <translation>Enregistré sous {number}.</translation>
    </message>
  </context>
  <context>
    <name>ScoreScale</name>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Score {score} of 100. Below {low}: no pattern. Above {high}: suggests pneumonia.</source>
      <translation>Score {score} sur 100. Sous {low} : aucun aspect. Au-dessus de {high} : évocateur d'une pneumonie.</translation>
    </message>
  </context>
  <context>
    <name>SelfTest</name>
    <message>
      <source>A damaged film</source>
      <translation>Un cliché abîmé</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Journal d'audit</translation>
    </message>
    <message>
      <source>Backup and restore</source>
      <translation>Sauvegarde et restauration</translation>
    </message>
    <message>
      <source>Bundle without names</source>
      <translation>Dossier sans noms</translation>
    </message>
    <message>
      <source>Drawing of a film</source>
      <translation>Affichage d'un cliché</translation>
    </message>
    <message>
      <source>Encryption</source>
      <translation>Chiffrement</translation>
    </message>
    <message>
      <source>FAILS</source>
      <translation>ÉCHOUE</translation>
    </message>
    <message>
      <source>Films of every DICOM compression</source>
      <translation>Clichés de chaque compression DICOM</translation>
    </message>
    <message>
      <source>Guide, documents and icons</source>
      <translation>Guide, documents et icônes</translation>
    </message>
    <message>
      <source>Heat maps of the sample films</source>
      <translation>Cartes de chaleur des clichés d'exemple</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Langues</translation>
    </message>
    <message>
      <source>No network</source>
      <translation>Pas de réseau</translation>
    </message>
    <message>
      <source>Pictures of every other format</source>
      <translation>Images de chaque autre format</translation>
    </message>
    <message>
      <source>Place for the records</source>
      <translation>Place pour les dossiers</translation>
    </message>
    <message>
      <source>Referral bundle</source>
      <translation>Dossier de transfert</translation>
    </message>
    <message>
      <source>Reports in every script</source>
      <translation>Comptes rendus dans chaque écriture</translation>
    </message>
    <message>
      <source>Saving a record</source>
      <translation>Enregistrement d'un dossier</translation>
    </message>
    <message>
      <source>Scores of the sample films</source>
      <translation>Scores des clichés d'exemple</translation>
    </message>
    <message>
      <source>Search in folders, ZIPs and CDs</source>
      <translation>Recherche dans dossiers, ZIP et CD</translation>
    </message>
    <message>
      <source>Several reports in one file</source>
      <translation>Plusieurs comptes rendus en un fichier</translation>
    </message>
    <message>
      <source>Tags of a film</source>
      <translation>Attributs d'un cliché</translation>
    </message>
    <message>
      <source>The model</source>
      <translation>Le modèle</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>La fenêtre</translation>
    </message>
    <message>
      <source>a backup of {kb} kB was restored into another folder</source>
      <translation>une sauvegarde de {kb} ko a été restaurée dans un autre dossier</translation>
    </message>
    <message>
      <source>a film is drawn in {levels} grey levels, and its heat map over it</source>
      <translation>un cliché s'affiche en {levels} niveaux de gris, sa carte de chaleur par-dessus</translation>
    </message>
    <message>
      <source>a record came back with film ({film_kb} kB) and report ({report_kb} kB)</source>
      <translation>un dossier est revenu avec cliché ({film_kb} ko) et compte rendu ({report_kb} ko)</translation>
    </message>
    <message>
      <source>can be written, {mb} MB free</source>
      <translation>accessible en écriture, {mb} Mo libres</translation>
    </message>
    <message>
      <source>guide in {guides}; {documents} documents and {icons} icons can be opened</source>
      <translation>guide en {guides} ; {documents} documents et {icons} icônes s'ouvrent</translation>
    </message>
    <message>
      <source>half a film is refused, and the next one is opened</source>
      <translation>la moitié d'un cliché est refusée et le suivant s'ouvre</translation>
    </message>
    <message>
      <source>no socket was opened</source>
      <translation>aucune connexion n'a été ouverte</translation>
    </message>
    <message>
      <source>not tried</source>
      <translation>non essayé</translation>
    </message>
    <message>
      <source>started, painted in {width} x {height}, model ready</source>
      <translation>démarrée, affichée en {width} x {height}, modèle prêt</translation>
    </message>
    <message>
      <source>window: {window}; report: {report}</source>
      <translation>fenêtre : {window} ; compte rendu : {report}</translation>
    </message>
    <message>
      <source>works</source>
      <translation>fonctionne</translation>
    </message>
    <message>
      <source>{files} files name neither patient nor clinic</source>
      <translation>{files} fichiers ne nomment ni patient ni centre</translation>
    </message>
    <message>
      <source>{files} files show nothing without the passphrase, and all with it</source>
      <translation>{files} fichiers ne montrent rien sans la phrase de passe, et tout avec elle</translation>
    </message>
    <message>
      <source>{files} files, whole; the FHIR document gives the record back</source>
      <translation>{files} fichiers, intacts ; le document FHIR rend le dossier</translation>
    </message>
    <message>
      <source>{films} films in {syntaxes} transfer syntaxes show the right picture</source>
      <translation>{films} clichés en {syntaxes} syntaxes de transfert montrent la bonne image</translation>
    </message>
    <message>
      <source>{films} films score as on the model's card, {apart} apart at most</source>
      <translation>{films} clichés ont le score de la fiche du modèle, à {apart} près</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP, and that of a CD by its list</source>
      <translation>{films} clichés trouvés dans un dossier et un ZIP, et celui d'un CD par sa liste</translation>
    </message>
    <message>
      <source>{films} heat maps are those of the model's card, {apart} apart at most</source>
      <translation>{films} cartes de chaleur sont celles de la fiche du modèle, à {apart} près</translation>
    </message>
    <message>
      <source>{films} pictures show the right picture: {formats}</source>
      <translation>{films} fichiers montrent la bonne image : {formats}</translation>
    </message>
    <message>
      <source>{lines} lines of a film's header are listed</source>
      <translation>{lines} lignes de l'en-tête d'un cliché sont affichées</translation>
    </message>
    <message>
      <source>{lines} lines, unbroken</source>
      <translation>{lines} lignes, sans rupture</translation>
    </message>
    <message>
      <source>{name}, {sha256}, on {device}</source>
      <translation>{name}, {sha256}, sur {device}</translation>
    </message>
    <message>
      <source>{reports} reports became one file of {pages} pages</source>
      <translation>{reports} comptes rendus réunis en un fichier de {pages} pages</translation>
    </message>
    <message>
      <source>{reports} reports in {languages} languages and {fonts} fonts give their names back</source>
      <translation>{reports} comptes rendus en {languages} langues et {fonts} polices rendent leurs noms</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A film that appears in it is offered, never opened by itself.</source>
      <translation>Un cliché qui y paraît est proposé, jamais ouvert de soi-même.</translation>
    </message>
    <message>
      <source>A person reads first, then the program's reading is shown</source>
      <translation>Une personne lit d'abord, puis la lecture du programme est montrée</translation>
    </message>
    <message>
      <source>A second, weaker output of the network, for films whose score is uncertain or higher. It is for research, not for choosing treatment, and is never printed.</source>
      <translation>Une seconde sortie du réseau, plus faible, pour les clichés au score incertain ou plus haut. Pour la recherche, pas pour choisir un traitement ; jamais imprimée.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automatique</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>Processeur</translation>
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation>Choisir un dossier à surveiller</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Device for analysing</source>
      <translation>Appareil pour analyser</translation>
    </message>
    <message>
      <source>Encryption…</source>
      <translation>Chiffrement…</translation>
    </message>
    <message>
      <source>Graphics card (CUDA)</source>
      <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
      <source>Invert the drag direction on the film: up is darker</source>
      <translation>Inverser le sens du glissement sur le cliché : vers le haut, plus sombre</translation>
    </message>
    <message>
      <source>Keep these settings</source>
      <translation>Garder ces réglages</translation>
    </message>
    <message>
      <source>Language (from the next start on)</source>
      <translation>Langue (dès le prochain démarrage)</translation>
    </message>
    <message>
      <source>List records as past their time after</source>
      <translation>Lister comme échus après</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Jamais</translation>
    </message>
    <message>
      <source>No folder is watched</source>
      <translation>Aucun dossier n'est surveillé</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programme</translation>
    </message>
    <message>
      <source>Reader's name</source>
      <translation>Nom du lecteur</translation>
    </message>
    <message>
      <source>Remind of a backup after</source>
      <translation>Rappeler une sauvegarde après</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Compte rendu</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Show the research pattern: bacterial or viral</source>
      <translation>Montrer l'aspect de recherche : bactérien ou viral</translation>
    </message>
    <message>
      <source>Thresholds…</source>
      <translation>Seuils…</translation>
    </message>
    <message>
      <source>Watch this folder for new films</source>
      <translation>Surveiller ce dossier pour de nouveaux clichés</translation>
    </message>
    <message>
      <source>such as radiographer</source>
      <translation>par exemple technicien de radiologie</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} jours</translation>
    </message>
    <message>
      <source>{n} years</source>
      <translation>{n} ans</translation>
    </message>
  </context>
  <context>
    <name>ShortCutsPage</name>
    <message>
      <source>Brightness and contrast</source>
      <translation>Luminosité et contraste</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajuster</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Mesurer</translation>
    </message>
    <message>
      <source>Menu of the film</source>
      <translation>Menu du cliché</translation>
    </message>
    <message>
      <source>Move the film</source>
      <translation>Déplacer le cliché</translation>
    </message>
    <message>
      <source>Reset the view</source>
      <translation>Réinitialiser la vue</translation>
    </message>
    <message>
      <source>Short cuts</source>
      <translation>Raccourcis</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>double click</source>
      <translation>double clic</translation>
    </message>
    <message>
      <source>drag left button</source>
      <translation>glisser, bouton gauche</translation>
    </message>
    <message>
      <source>drag middle button, or Space and drag</source>
      <translation>glisser, bouton du milieu, ou Espace et glisser</translation>
    </message>
    <message>
      <source>right click</source>
      <translation>clic droit</translation>
    </message>
    <message>
      <source>tap Space on the film</source>
      <translation>toucher Espace sur le cliché</translation>
    </message>
    <message>
      <source>tool, then drag; drag an end to move it; Esc ends it</source>
      <translation>outil, puis glisser ; glisser un bout pour le déplacer ; Échap termine</translation>
    </message>
    <message>
      <source>wheel</source>
      <translation>molette</translation>
    </message>
  </context>
  <context>
    <name>SignForm</name>
    <message>
      <source>Air</source>
      <translation>Air</translation>
    </message>
    <message>
      <source>Breaths could not be counted</source>
      <translation>La respiration n'a pas pu être comptée</translation>
    </message>
    <message>
      <source>Chest indrawing</source>
      <translation>Tirage sous-costal</translation>
    </message>
    <message>
      <source>Cough</source>
      <translation>Toux</translation>
    </message>
    <message>
      <source>Count…</source>
      <translation>Compter…</translation>
    </message>
    <message>
      <source>Difficult breathing</source>
      <translation>Difficulté respiratoire</translation>
    </message>
    <message>
      <source>Fever</source>
      <translation>Fièvre</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Mesurée sous</translation>
    </message>
    <message>
      <source>O₂</source>
      <translation>O₂</translation>
    </message>
    <message>
      <source>Space: count</source>
      <translation>Espace</translation>
    </message>
    <message>
      <source>Stridor in a calm child</source>
      <translation>Stridor chez un enfant calme</translation>
    </message>
    <message>
      <source>Type the rate, press Space to count breaths, or U if it could not be counted</source>
      <translation>Tapez la fréquence, Espace pour compter, ou U si elle n'a pu être comptée</translation>
    </message>
    <message>
      <source>Unable</source>
      <translation>Impossible</translation>
    </message>
    <message>
      <source>Wheeze</source>
      <translation>Sifflement</translation>
    </message>
    <message>
      <source>days</source>
      <translation>jours</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>non mesuré</translation>
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
      <translation>Copier tout ce qui est montré</translation>
    </message>
    <message>
      <source>Copy row</source>
      <translation>Copier la ligne</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>Éléments DICOM</translation>
    </message>
    <message>
      <source>Keyword</source>
      <translation>Mot clé</translation>
    </message>
    <message>
      <source>Private: means what its maker says</source>
      <translation>Privé : le sens est celui du fabricant</translation>
    </message>
    <message>
      <source>Reading the header…</source>
      <translation>Lecture de l'en-tête…</translation>
    </message>
    <message>
      <source>Search tag, keyword or value</source>
      <translation>Chercher élément, mot clé ou valeur</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Élément</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>{shown} of {all} elements. Private ones are marked (private).</source>
      <translation>{shown} éléments sur {all}. Les privés sont marqués (privé).</translation>
    </message>
  </context>
  <context>
    <name>ThresholdsPage</name>
    <message>
      <source>Above {cut}, the screening cut of the model, more than 1 in 40 films with pneumonia would be read as “{no_pattern}”.</source>
      <translation>Au-dessus de {cut}, la limite de dépistage du modèle, plus de 1 cliché sur 40 avec pneumonie serait lu « {no_pattern} ».</translation>
    </message>
    <message>
      <source>As delivered</source>
      <translation>Tels que livrés</translation>
    </message>
    <message>
      <source>High threshold</source>
      <translation>Seuil haut</translation>
    </message>
    <message>
      <source>In use: {low} and {high}, {origin}. Delivered with the model: {factory_low} and {factory_high}.</source>
      <translation>En usage : {low} et {high}, {origin}. Livrés avec le modèle : {factory_low} et {factory_high}.</translation>
    </message>
    <message>
      <source>Low threshold</source>
      <translation>Seuil bas</translation>
    </message>
    <message>
      <source>New readings use them from now on, and each record keeps and prints those it was made with and where they come from. A new model begins with its own. The change is written down in the audit.</source>
      <translation>Les nouvelles lectures les utilisent désormais ; chaque enregistrement garde et imprime ceux avec lesquels il a été fait et d'où ils viennent. Un nouveau modèle commence avec les siens. Le changement est noté dans l'audit.</translation>
    </message>
    <message>
      <source>Scores below the low threshold are read as “{no_pattern}”, above the high one as “{suggests}”, and between them as “{uncertain}”. Change them only after films of your own, with a conclusion known for certain, have shown that it is right: an X-ray unit or patients unlike those of the model shift the score.</source>
      <translation>Un score sous le seuil bas est lu « {no_pattern} », au-dessus du seuil haut « {suggests} », et entre les deux « {uncertain} ». Ne les changez qu'après que vos propres clichés, à la conclusion certaine, ont montré que c'est juste : un appareil ou des patients différents de ceux du modèle décalent le score.</translation>
    </message>
    <message>
      <source>The low threshold must not lie above the high one.</source>
      <translation>Le seuil bas ne doit pas dépasser le seuil haut.</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Seuils</translation>
    </message>
    <message>
      <source>Thresholds of the score</source>
      <translation>Seuils du score</translation>
    </message>
    <message>
      <source>Use these thresholds</source>
      <translation>Utiliser ces seuils</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  above {low}: suggests pneumonia  ·  nothing between is called uncertain</source>
      <translation>moins de {low} : aucun aspect  ·  plus de {low} : évocateur de pneumonie  ·  rien n'est dit incertain entre les deux</translation>
    </message>
    <message>
      <source>below {low}: no pattern  ·  {low} to {high}: uncertain  ·  above {high}: suggests pneumonia</source>
      <translation>moins de {low} : aucun aspect  ·  {low} à {high} : incertain  ·  plus de {high} : évocateur de pneumonie</translation>
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>Choose a new passphrase, so that the next start does not need the recovery key again.</source>
      <translation>Choisissez une nouvelle phrase secrète, pour que le prochain démarrage n'ait plus besoin de la clé de secours.</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Fermer le programme</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Open the records</source>
      <translation>Ouvrir les enregistrements</translation>
    </message>
    <message>
      <source>Open with the recovery key</source>
      <translation>Ouvrir avec la clé de secours</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Ouverture…</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Phrase secrète</translation>
    </message>
    <message>
      <source>Recovery key</source>
      <translation>Clé de secours</translation>
    </message>
    <message>
      <source>Take this passphrase</source>
      <translation>Prendre cette phrase secrète</translation>
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation>Les enregistrements sont chiffrés</translation>
    </message>
    <message>
      <source>The records are open</source>
      <translation>Les enregistrements sont ouverts</translation>
    </message>
    <message>
      <source>Type the passphrase of this clinic's records.</source>
      <translation>Tapez la phrase secrète des enregistrements de cette clinique.</translation>
    </message>
    <message>
      <source>Type the seven groups from the printed page. Small letters and missing hyphens do no harm.</source>
      <translation>Tapez les sept groupes de la page imprimée. Minuscules et traits manquants ne gênent pas.</translation>
    </message>
    <message>
      <source>Use the passphrase</source>
      <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
      <source>Use the recovery key</source>
      <translation>Utiliser la clé de secours</translation>
    </message>
  </context>
  <context>
    <name>UpdatePage</name>
    <message>
      <source>An update comes as a signed file on a stick; no internet is needed. It is checked, tried out beside what is in use, and only then put to use. What was in use before is kept.</source>
      <translation>Une mise à jour arrive comme fichier signé sur une clé ; internet n’est pas nécessaire. Elle est vérifiée, essayée à côté de ce qui est en service, puis seulement mise en service. Ce qui était en service est gardé.</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Annulé. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation>Fermez le programme et redémarrez-le.</translation>
    </message>
    <message>
      <source>File of the update</source>
      <translation>Fichier de la mise à jour</translation>
    </message>
    <message>
      <source>Films are read with it from now on. Records keep the model and thresholds that they were read with.</source>
      <translation>Les clichés sont désormais lus avec lui. Les dossiers gardent le modèle et les seuils avec lesquels ils ont été lus.</translation>
    </message>
    <message>
      <source>In use now: {words}</source>
      <translation>En service : {words}</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>Installer</translation>
    </message>
    <message>
      <source>Install it although it is older than what is in use</source>
      <translation>L’installer bien qu’elle soit plus ancienne que ce qui est en service</translation>
    </message>
    <message>
      <source>It is older than what is in use.</source>
      <translation>Elle est plus ancienne que ce qui est en service.</translation>
    </message>
    <message>
      <source>It is what is in use already; there is nothing to install.</source>
      <translation>C’est déjà ce qui est en service ; il n’y a rien à installer.</translation>
    </message>
    <message>
      <source>It was too late to cancel.</source>
      <translation>Il était trop tard pour annuler.</translation>
    </message>
    <message>
      <source>Model in use</source>
      <translation>Modèle en service</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Aucun fichier choisi</translation>
    </message>
    <message>
      <source>Program in use</source>
      <translation>Programme en service</translation>
    </message>
    <message>
      <source>Return to {version}</source>
      <translation>Revenir à {version}</translation>
    </message>
    <message>
      <source>The new model has thresholds of its own: scores from {low} to {high} will be called uncertain (now: {low_now} to {high_now}). The thresholds in use now are not used with it.</source>
      <translation>Le nouveau modèle a ses propres seuils : les scores de {low} à {high} seront dits incertains (maintenant : {low_now} à {high_now}). Les seuils actuels ne sont pas utilisés avec lui.</translation>
    </message>
    <message>
      <source>The new program stores the records in a new way, which the program of now cannot read: there is no return. Make a backup first.</source>
      <translation>Le nouveau programme enregistre les dossiers d’une nouvelle façon, que le programme actuel ne peut pas lire : il n’y a pas de retour. Faites d’abord une sauvegarde.</translation>
    </message>
    <message>
      <source>The update is unpacked and tried out. This takes a minute or two; you can cancel.</source>
      <translation>La mise à jour est dépaquetée et essayée. Cela prend une minute ou deux ; vous pouvez annuler.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the model {name} {version} ({size}), signed by {signer}.</source>
      <translation>La mise à jour est complète. Elle apporte le modèle {name} {version} ({size}), signée par {signer}.</translation>
    </message>
    <message>
      <source>The update is whole. It brings the program {name} {version} ({size}), signed by {signer}.</source>
      <translation>La mise à jour est complète. Elle apporte le programme {name} {version} ({size}), signée par {signer}.</translation>
    </message>
    <message>
      <source>Update from USB</source>
      <translation>Mise à jour par USB</translation>
    </message>
    <message>
      <source>Updates (*{suffix})</source>
      <translation>Mises à jour (*{suffix})</translation>
    </message>
    <message>
      <source>came with the program</source>
      <translation>fourni avec le programme</translation>
    </message>
    <message>
      <source>from an update</source>
      <translation>par une mise à jour</translation>
    </message>
  </context>
  <context>
    <name>Updating</name>
    <message>
      <source>Update from &amp;USB…</source>
      <translation>Mise à jour par &amp;USB…</translation>
    </message>
  </context>
  <context>
    <name>VersionsPage</name>
    <message>
      <source>Every version stays as it was signed. Printing one again prints the kept report, not a new one.</source>
      <translation>Chaque version reste telle qu'elle a été signée. L'imprimer de nouveau imprime le compte rendu gardé, pas un nouveau.</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exporter en PDF…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>Lecteur</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>See the report</source>
      <translation>Voir le compte rendu</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Versions of {number}</source>
      <translation>Versions de {number}</translation>
    </message>
    <message>
      <source>Why amended</source>
      <translation>Pourquoi modifié</translation>
    </message>
    <message>
      <source>superseded by version {newest}</source>
      <translation>remplacée par la version {newest}</translation>
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation>{number}, version {version}</translation>
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
      <translation>AP, couché</translation>
    </message>
    <message>
      <source>Clinical question</source>
      <translation>Question clinique</translation>
    </message>
    <message>
      <source>Film and request</source>
      <translation>Cliché et demande</translation>
    </message>
    <message>
      <source>Film taken</source>
      <translation>Cliché pris</translation>
    </message>
    <message>
      <source>Follow up</source>
      <translation>Suivi</translation>
    </message>
    <message>
      <source>Initial</source>
      <translation>Première</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Non précisé</translation>
    </message>
    <message>
      <source>PA, standing</source>
      <translation>PA, debout</translation>
    </message>
    <message>
      <source>Referred by</source>
      <translation>Demandé par</translation>
    </message>
    <message>
      <source>Symptoms and signs</source>
      <translation>Symptômes et signes</translation>
    </message>
    <message>
      <source>Symptoms in words</source>
      <translation>Symptômes en mots</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Incidence</translation>
    </message>
    <message>
      <source>What else is to be told</source>
      <translation>Ce qu'il faut dire d'autre</translation>
    </message>
    <message>
      <source>yyyy-mm-dd hh:mm</source>
      <translation>aaaa-mm-jj hh:mm</translation>
    </message>
  </context>
  <context>
    <name>WaitingStart</name>
    <message>
      <source>Do not wait</source>
      <translation>Ne pas attendre</translation>
    </message>
    <message>
      <source>The program runs already and has not answered yet: it may still be starting, or doing something long with the records. As soon as it is ready it opens what you chose; this message then goes away by itself.</source>
      <translation>Le programme tourne déjà et n'a pas encore répondu : il démarre peut-être encore, ou fait quelque chose de long avec les dossiers. Dès qu'il sera prêt, il ouvrira ce que vous avez choisi ; ce message disparaîtra alors de lui-même.</translation>
    </message>
  </context>
  <context>
    <name>WorkPage</name>
    <message>
      <source>Amending record {number}, version {version}: {reason}</source>
      <translation>Modification de {number}, version {version} : {reason}</translation>
    </message>
    <message>
      <source>Amend…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>An empty window for the next patient (Ctrl+N)</source>
      <translation>Une fenêtre vide pour le patient suivant (Ctrl+N)</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>Analyser</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analyser de nouveau</translation>
    </message>
    <message>
      <source>As the file has it</source>
      <translation>Comme le fichier</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Drop a chest film here, or open one with Ctrl+O</source>
      <translation>Déposez un cliché thoracique ici, ou ouvrez-en un avec Ctrl+O</translation>
    </message>
    <message>
      <source>Earlier visits</source>
      <translation>Visites antérieures</translation>
    </message>
    <message>
      <source>Export PDF…</source>
      <translation>Exporter en PDF…</translation>
    </message>
    <message>
      <source>Leave it as it was</source>
      <translation>Laisser comme c'était</translation>
    </message>
    <message>
      <source>Load the model again</source>
      <translation>Recharger le modèle</translation>
    </message>
    <message>
      <source>New patient</source>
      <translation>Nouveau patient</translation>
    </message>
    <message>
      <source>No reading yet. Fill in the patient, then press Analyse (F5).</source>
      <translation>Pas encore de lecture. Remplissez le patient, puis appuyez sur Analyser (F5).</translation>
    </message>
    <message>
      <source>No reading yet. Open a film, fill in the patient, then press Analyse.</source>
      <translation>Pas encore de lecture. Ouvrez un cliché, remplissez le patient, puis appuyez sur Analyser.</translation>
    </message>
    <message>
      <source>Opening the film…</source>
      <translation>Ouverture du cliché…</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Ouverture…</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>Putting the film right…</source>
      <translation>Correction du cliché…</translation>
    </message>
    <message>
      <source>Read the film (F5)</source>
      <translation>Lire le cliché (F5)</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>Lecture du cliché…</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save + PDF…</source>
      <translation>Enr. + PDF…</translation>
    </message>
    <message>
      <source>Save + print…</source>
      <translation>Enr. + imprimer…</translation>
    </message>
    <message>
      <source>Save amended record</source>
      <translation>Enregistrer la modification</translation>
    </message>
    <message>
      <source>Save as draft</source>
      <translation>Enregistrer comme brouillon</translation>
    </message>
    <message>
      <source>Save final record</source>
      <translation>Enregistrer définitivement</translation>
    </message>
    <message>
      <source>Save the record on this computer (Ctrl+S)</source>
      <translation>Enregistrer sur cet ordinateur (Ctrl+S)</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>Saved record {number}, version {version}, {state}</source>
      <translation>Enregistré : {number}, version {version}, {state}</translation>
    </message>
    <message>
      <source>Saving the record…</source>
      <translation>Enregistrement…</translation>
    </message>
    <message>
      <source>The film has been read. Say first what you see; then the program's reading is shown.</source>
      <translation>Le cliché a été lu. Dites d'abord ce que vous voyez ; la lecture du programme sera montrée ensuite.</translation>
    </message>
    <message>
      <source>The program is reading the film.</source>
      <translation>Le programme lit le cliché.</translation>
    </message>
    <message>
      <source>The records of this clinic number, newest first (Ctrl+H)</source>
      <translation>Les enregistrements de ce numéro, les plus récents d'abord (Ctrl+H)</translation>
    </message>
    <message>
      <source>This draft has no final read yet. Conclude it and save again.</source>
      <translation>Ce brouillon n'a pas encore de conclusion. Concluez et enregistrez de nouveau.</translation>
    </message>
    <message>
      <source>Undo what was done to the film and read it as the file has it</source>
      <translation>Annuler ce qui a été fait au cliché et le lire comme son fichier l'a</translation>
    </message>
    <message>
      <source>Versions…</source>
      <translation>Versions…</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visite</translation>
    </message>
    <message>
      <source>Waiting for the model to load…</source>
      <translation>Attente du chargement du modèle…</translation>
    </message>
    <message>
      <source>Without its film this record cannot be amended.</source>
      <translation>Sans son cliché, cet enregistrement ne peut être modifié.</translation>
    </message>
  </context>
  <context>
    <name>WorkingPage</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Removing what lay there before…</source>
      <translation>Suppression de ce qui était là…</translation>
    </message>
    <message>
      <source>Stopping; everything stays as it was…</source>
      <translation>Arrêt ; tout reste comme avant…</translation>
    </message>
    <message>
      <source>Writing and comparing films and reports…</source>
      <translation>Écriture et comparaison des clichés et comptes rendus…</translation>
    </message>
    <message>
      <source>Writing and comparing the records…</source>
      <translation>Écriture et comparaison des enregistrements…</translation>
    </message>
  </context>
  <context>
    <name>Gone</name>
    <message>
      <source> days</source>
      <translation type="vanished"> jours</translation>
    </message>
    <message>
      <source> years</source>
      <translation type="vanished"> ans</translation>
    </message>
    <message>
      <source>1 to {below}: no pattern  ·  {low} to {high}: uncertain  ·  {above} to 99: suggests pneumonia</source>
      <translation type="vanished">1 à {below} : aucun aspect  ·  {low} à {high} : incertain  ·  {above} à 99 : évocateur de pneumonie</translation>
    </message>
    <message>
      <source>A child exposed to or infected with HIV is referred for chest indrawing.</source>
      <translation type="vanished">Un enfant exposé au VIH ou infecté est référé en cas de tirage.</translation>
    </message>
    <message>
      <source>Answer cough and difficult breathing to see the class of the WHO's chart.</source>
      <translation type="vanished">Répondez pour la toux et la difficulté respiratoire pour voir la classe du tableau de l'OMS.</translation>
    </message>
    <message>
      <source>Convulsing now</source>
      <translation type="vanished">Convulse en ce moment</translation>
    </message>
    <message>
      <source>Convulsions in this illness</source>
      <translation type="vanished">Convulsions au cours de cette maladie</translation>
    </message>
    <message>
      <source>Cough for more than 14 days: have tuberculosis and asthma looked for.</source>
      <translation type="vanished">Toux de plus de 14 jours : faire rechercher tuberculose et asthme.</translation>
    </message>
    <message>
      <source>Cough or cold</source>
      <translation type="vanished">Toux ou rhume</translation>
    </message>
    <message>
      <source>Cough, fever, fast breathing, since when</source>
      <translation type="vanished">Toux, fièvre, respiration rapide, depuis quand</translation>
    </message>
    <message>
      <source>Erased: {records} records, {films} films, {reports} reports.</source>
      <translation type="vanished">Effacés : {records} enregistrements, {films} clichés, {reports} comptes rendus.</translation>
    </message>
    <message>
      <source>Film for comparison</source>
      <translation type="vanished">Cliché de comparaison</translation>
    </message>
    <message>
      <source>Films (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
      <translation type="vanished">Clichés (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
      <source>Found: {signs}.</source>
      <translation type="vanished">Trouvés : {signs}.</translation>
    </message>
    <message>
      <source>Head of the report</source>
      <translation type="vanished">En-tête du compte rendu</translation>
    </message>
    <message>
      <source>I agree with the program</source>
      <translation type="vanished">Je suis d'accord avec le programme</translation>
    </message>
    <message>
      <source>It is encrypted: all checksums are right, its contents could not be looked at.</source>
      <translation type="vanished">Elle est chiffrée : toutes les sommes sont justes, son contenu n'a pu être regardé.</translation>
    </message>
    <message>
      <source>Known here: {name}, {sex}, {born}</source>
      <translation type="vanished">Connu ici : {name}, {sex}, {born}</translation>
    </message>
    <message>
      <source>Lethargic or unconscious</source>
      <translation type="vanished">Léthargique ou inconscient</translation>
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (C)</source>
      <translation type="vanished">Des lignes à 25, 50 et 75 % de l'échelle laissent le cliché découvert (C)</translation>
    </message>
    <message>
      <source>Logo (PNG or JPEG)</source>
      <translation type="vanished">Logo (PNG ou JPEG)</translation>
    </message>
    <message>
      <source>Marks this view as the one that shows the finding, until the program ends.</source>
      <translation type="vanished">Marque cette vue comme celle qui montre l'anomalie, jusqu'à la fin du programme.</translation>
    </message>
    <message>
      <source>Measures drawn now are not kept: the record is final</source>
      <translation type="vanished">Les mesures faites maintenant ne sont pas gardées : l'enregistrement est définitif</translation>
    </message>
    <message>
      <source>My own words</source>
      <translation type="vanished">Mes propres mots</translation>
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation type="vanished">Dernière version de chaque enregistrement, par jour d'examen. Une part de clichés positifs qui change de mois en mois, ou un accord qui baisse, est une raison de revoir clichés et modèle. Des comptes seulement ; aucun patient n'est nommé.</translation>
    </message>
    <message>
      <source>No cough and no difficult breathing: this part of the chart does not apply.</source>
      <translation type="vanished">Ni toux ni difficulté respiratoire : cette partie du tableau ne s'applique pas.</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation type="vanished">Pas de limite</translation>
    </message>
    <message>
      <source>Not able to drink or breastfeed</source>
      <translation type="vanished">Incapable de boire ou de téter</translation>
    </message>
    <message>
      <source>Not excluded: {classes}.</source>
      <translation type="vanished">Non exclu : {classes}.</translation>
    </message>
    <message>
      <source>Not measured, cannot be excluded: {signs}.</source>
      <translation type="vanished">Non mesuré, ne peut être exclu : {signs}.</translation>
    </message>
    <message>
      <source>Of the {here} records here, {only} are not in the backup. They go to the folder that is kept.</source>
      <translation type="vanished">Sur les {here} enregistrements d'ici, {only} ne sont pas dans la sauvegarde. Ils vont dans le dossier gardé.</translation>
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to log in.</source>
      <translation type="vanished">Seul un administrateur peut le faire. Demandez-lui de s'identifier.</translation>
    </message>
    <message>
      <source>Oxygen</source>
      <translation type="vanished">Oxygène</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation type="vanished">Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Pneumonia</source>
      <translation type="vanished">Pneumonie</translation>
    </message>
    <message>
      <source>Refer urgently</source>
      <translation type="vanished">Référer d'urgence</translation>
    </message>
    <message>
      <source>Search in folders and ZIPs</source>
      <translation type="vanished">Recherche dans dossiers et ZIP</translation>
    </message>
    <message>
      <source>Severe pneumonia or very severe disease</source>
      <translation type="vanished">Pneumonie grave ou maladie très grave</translation>
    </message>
    <message>
      <source>Source: {edition}. The film does not change this class.</source>
      <translation type="vanished">Source : {edition}. Le cliché ne change pas cette classe.</translation>
    </message>
    <message>
      <source>SpO2 below 90 %</source>
      <translation type="vanished">SpO2 inférieure à 90 %</translation>
    </message>
    <message>
      <source>SpO2 was measured on oxygen: on air it may be lower.</source>
      <translation type="vanished">La SpO2 a été mesurée sous oxygène : à l'air ambiant elle peut être plus basse.</translation>
    </message>
    <message>
      <source>Symptoms</source>
      <translation type="vanished">Symptômes</translation>
    </message>
    <message>
      <source>The age is needed for the class of the WHO's chart.</source>
      <translation type="vanished">L'âge est nécessaire pour la classe du tableau de l'OMS.</translation>
    </message>
    <message>
      <source>The age is not known exactly: another limit for fast breathing may be the right one.</source>
      <translation type="vanished">L'âge n'est pas connu exactement : une autre limite de respiration rapide peut être la bonne.</translation>
    </message>
    <message>
      <source>The breaths could not be counted.</source>
      <translation type="vanished">La respiration n'a pas pu être comptée.</translation>
    </message>
    <message>
      <source>The model was trained on ages of {ages}. It has seen few or no patients of this age: trust it less.</source>
      <translation type="vanished">Le modèle a été entraîné pour les âges {ages}. Il a vu peu ou pas de patients de cet âge : fiez-vous-y moins.</translation>
    </message>
    <message>
      <source>The patient's name or number in the file cannot be read: its character set is missing or wrong. Type them.</source>
      <translation type="vanished">Le nom ou le numéro du patient dans le fichier est illisible : jeu de caractères absent ou faux. Tapez-les.</translation>
    </message>
    <message>
      <source>The record that was saved with this line was changed afterwards, or was saved without a line of its own.</source>
      <translation type="vanished">L'enregistrement de cette ligne a été changé ensuite, ou fait sans ligne à lui.</translation>
    </message>
    <message>
      <source>Under 2 months: young infants have a chart of their own. The program does not classify them.</source>
      <translation type="vanished">Moins de 2 mois : les jeunes nourrissons ont leur propre tableau. Le programme ne les classe pas.</translation>
    </message>
    <message>
      <source>Vomits everything</source>
      <translation type="vanished">Vomit tout</translation>
    </message>
    <message>
      <source>Wheeze: after a rapid bronchodilator count and look again, then classify.</source>
      <translation type="vanished">Sifflement : après un bronchodilatateur rapide, compter et regarder de nouveau, puis classer.</translation>
    </message>
    <message>
      <source>chest indrawing</source>
      <translation type="vanished">tirage sous-costal</translation>
    </message>
    <message>
      <source>convulsing now</source>
      <translation type="vanished">convulse en ce moment</translation>
    </message>
    <message>
      <source>convulsions in this illness</source>
      <translation type="vanished">convulsions au cours de cette maladie</translation>
    </message>
    <message>
      <source>danger signs</source>
      <translation type="vanished">signes de danger</translation>
    </message>
    <message>
      <source>factory</source>
      <translation type="vanished">d'usine</translation>
    </message>
    <message>
      <source>fast breathing for the age</source>
      <translation type="vanished">respiration rapide pour l'âge</translation>
    </message>
    <message>
      <source>lethargic or unconscious</source>
      <translation type="vanished">léthargique ou inconscient</translation>
    </message>
    <message>
      <source>not able to drink or breastfeed</source>
      <translation type="vanished">incapable de boire ou de téter</translation>
    </message>
    <message>
      <source>stridor in a calm child</source>
      <translation type="vanished">stridor chez un enfant calme</translation>
    </message>
    <message>
      <source>vomits everything</source>
      <translation type="vanished">vomit tout</translation>
    </message>
    <message>
      <source>yyyy-mm-dd</source>
      <translation type="vanished">aaaa-mm-jj</translation>
    </message>
    <message>
      <source>{count} records of the backup were erased here since. They are erased again.</source>
      <translation type="vanished">{count} enregistrements de la sauvegarde ont été effacés ici depuis. Ils sont de nouveau effacés.</translation>
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, PNG, TIFF or BMP file.</source>
      <translation type="vanished">{file} n'est pas une image connue de ce programme. Ouvrez un fichier DICOM, JPEG, PNG, TIFF ou BMP.</translation>
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP</source>
      <translation type="vanished">{films} clichés trouvés dans un dossier et un ZIP</translation>
    </message>
    <message>
      <source>{finding} Draw a black rectangle over every name, number or date.</source>
      <translation type="vanished">{finding} Tracez un rectangle noir sur chaque nom, numéro ou date.</translation>
    </message>
    <message>
      <source>{first} to {last} years</source>
      <translation type="vanished">{first} à {last} ans</translation>
    </message>
    <message>
      <source>{first} years and over</source>
      <translation type="vanished">{first} ans et plus</translation>
    </message>
    <message>
      <source>{folder} cannot be reached: is the stick still in? Put it back and write the bundle again; nothing is lost.</source>
      <translation type="vanished">{folder} ne peut être atteint : la clé est-elle encore là ? Remettez-la et réécrivez ; rien n'est perdu.</translation>
    </message>
    <message>
      <source>{records} records, {films} films, {size}.</source>
      <translation type="vanished">{records} enregistrements, {films} clichés, {size}.</translation>
    </message>
    <message>
      <source>{signs}. This holds whatever the film shows.</source>
      <translation type="vanished">{signs}. Cela vaut quoi que montre le cliché.</translation>
    </message>
  </context>
</TS>
