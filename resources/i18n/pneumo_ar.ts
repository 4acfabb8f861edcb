<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>AccountsDialog</name>
    <message>
      <source>A new account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new password for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change my password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything (administrator)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock the window when nobody touches it for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New password…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profession</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read films and write reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first account: an administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no accounts: nobody signs in, and everybody may do everything. That suits one person alone. The first account you add is an administrator's, and from then on everybody signs in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever uses the program signs in with a name and a password; the name stands under the final reads. Only an administrator can give a new password. If every administrator forgot theirs, see docs/accounts.md.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} min</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;0 As the film says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;1 Whole range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;1:1, a pixel for a pixel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;2 Lungs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;3 Heart, spine and bones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;4 More contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;5 Less contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;AI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;About Pneumo Desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Accounts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Amend this record…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Analyse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Compare two films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Correct the patient's details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Earlier visits of this patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Encryption of the records…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export report PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Figures of a period, list as CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Final read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import CD or DICOMDIR…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Key image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Known limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;List and search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;List of found films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lock now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open film…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Pan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Print report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quick guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Recent films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Risks and what is done about them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Thresholds…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Unknown person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Versions of this record…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Window/Level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About this &amp;model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change my &amp;password…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check this &amp;installation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with a film from file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with an &amp;earlier film…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corner &amp;texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E&amp;xit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit &amp;width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flip left and right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flip top and bottom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map &amp;stronger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map &amp;weaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map as co&amp;ntour lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In&amp;vert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L/R markers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linked zoom of both films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure &amp;angle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure &amp;distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next free clinic n&amp;umber</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the screen only: the reading and the report are of the film as it was opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;ZIP…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre&amp;sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre&amp;view of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre&amp;vious of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R&amp;otate and flip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Referral &amp;bundle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove all measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the chosen measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rep&amp;ort</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rotate &amp;left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rotate &amp;right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;witch user…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short &amp;cuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the key image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the last measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Age</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n week(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>AgeEdit</name>
    <message>
      <source>Unit of the age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>years</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AmendDialog</name>
    <message>
      <source>Amend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend a final record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Film and patient stay; final read and visit can be changed, and the film can be read again with the present model (Analyse). The reason is printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version} is kept and can be printed as it is. Name, sex, birth date and other details of the patient are corrected in a window of their own; number, film, reading, visit and final read stay. The reason is printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is changed, and what was known too late</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AnywayOffer</name>
    <message>
      <source>Files are sometimes labelled wrongly. If you see that this is one frontal chest film, it can be read anyway; the reading and its report will say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read anyway</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Ask</name>
    <message>
      <source>May do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, as it stands under reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New password, at least 8 characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profession, such as radiographer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new password once more</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>All {count} lines are whole. Head: {head}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line is bound to the line before it, so that none can be changed or taken out unseen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head that was written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line and hash, as the last backup showed them; may stay empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The audit is broken from line {line} on. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock was set back before these lines: {lines}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no head: it is a line number, a colon, and 64 digits and letters a to f.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>account added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accounts changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audit begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backup made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backup restored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed a role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed the own password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed or opened an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exported a list with names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exported a list without names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gave a new password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gave up a broken update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left to another person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked, nobody there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>patients merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>returned to what was before an update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>thresholds changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>update installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>went on with another person's work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wrong password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} erased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, number accepted unchecked</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupNotice</name>
    <message>
      <source>Back up…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Last backup: %n day(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Last backup: today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No backup yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupPage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All records with their films and reports, the audit and the letterhead go into one file, which is then read back and checked. Put it on a stick or another drive, and keep that in another place: what stands beside this computer is lost with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a stick or another drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of the backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head of the audit, to be written down and kept apart:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is encrypted, as the records are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not encrypted: keep it as safe as the records themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last backup: {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup is made and was read back whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} films or reports were missing or changed on this computer already; look for them in an older backup.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BedsidePanel</name>
    <message>
      <source>Bedside signs (WHO IMCI)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BreathCounter</name>
    <message>
      <source>A breath (Space)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count for {seconds} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fast for this age already: {limit} or more a minute.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fast for this age from {limit} a minute on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start (Space)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start when the child is calm, then press once for each breath.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no limit for fast breathing at this age, or the age is not typed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{taps} breaths, {left} s left</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>Check again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check of this installation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that this program is there for is tried with films, patients and records of its own, in a folder that is removed afterwards. The records of the clinic are not opened. You can go on working meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything works.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not everything works: do not use this copy for patients until it was installed again. Copy the report for whoever helps you; it names no patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. What was not checked is not known to work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report was copied, in English. It names no patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report was saved: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was tried works. Not tried: {checks}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChoiceRow</name>
    <message>
      <source>Keys: {keys}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not assessed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClassBars</name>
    <message>
      <source>Probability of each class</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Choose a film to compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier film, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film from file, not from this patient's record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final read: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept under ANOTHER PATIENT of the same number: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later film, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other film of the same day, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words}. Its file names ANOTHER PATIENT.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConfirmPage</name>
    <message>
      <source>Group {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the page readable?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the printed page and type these groups from it. So you know that it can be used when it is needed.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the patient's details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct these records as well</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct, number of records: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other record of this clinic number says the same of this patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other records of this patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason, in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record gets a new version with these details, and its report is printed anew with the reason. Clinic number, film, reading, visit and final read stay as they are; earlier versions stay and can be printed. An estimated age is that on the day of the film.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They say the same of this patient now. One that is not chosen still carries the details of before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was wrong, and how you know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} corrected, {left} not. What was corrected is safe; press the button to go on with the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} corrected, {left} to go</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CorrectionOffer</name>
    <message>
      <source>Changes the film in this window alone, reads it again, and can be undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do so only if you agree; the file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put both right and read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn the grey scale round
and read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn upright and read again</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Back, nothing changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose your name and type your password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked by {name}, with work that is not saved yet. It is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked by {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patient, film and visit stay. What {of} began to conclude stays {of}'s own and is not signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as a draft, not signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {of} began to conclude is kept in the draft under that name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{of} left work that is not saved. What shall happen to it, {by}?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CrashHandler</name>
    <message>
      <source>If it happens again, send this file, which holds no patient data: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something unexpected happened. What you saved is safe. Save your work and start the program again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DangerRows</name>
    <message>
      <source>Danger signs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>Device: {device}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film: SHA-256 {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read: {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds: {low} and {high} ({origin})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time: {ms} ms</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DocumentPage</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EarlierFilms</name>
    <message>
      <source>No final read yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EarlierFilmsModel</name>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EarlierFilmsPage</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier films of this patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film from file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown beside the film on the desk, to look at only. No reading and no report changes by it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Encrypting</name>
    <message>
      <source>Encrypt the records of your patients on this computer?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypt…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names, films and reports then cannot be read by whoever steals, repairs or buys this computer. The program asks for a passphrase at every start, and you print a recovery key for the day it is forgotten.

You can do this at any time: Tools, Encryption of the records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Encryption</name>
    <message>
      <source>Encrypt the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the passphrase is forgotten and the printed recovery key is lost, the records are lost for ever. Nobody can open them, nor can the makers of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not protect against people who sit at the program while it is open, against programs that spy on this computer, and it does not cover what you exported, printed or copied elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records, films and reports on this computer become unreadable without a passphrase: to a thief, to whoever repairs or buys the computer, to whoever copies the disk. The program asks for it at every start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You will choose a passphrase and print one page. It takes about a second for ten films, and as much free room on the disk as the records take now.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EncryptionDialog</name>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups and exports made before are as readable as they were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decrypt the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decrypting the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypt now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypting the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encryption of the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody who can use this computer or take its disk will be able to read records, films and reports.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the next start on only the new passphrase opens the records. The recovery key stays good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the next start on the program asks for the passphrase. Put the printed page into its safe place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records from before a backup was restored lie here, NOT encrypted. Once nobody needs them, delete them: {folders}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the key again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That did not work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new recovery key is in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page printed before opens nothing any more. Destroy it, and put the new one into its safe place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase is changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program asks for nothing at its start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are not encrypted any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What lay on the disk before was removed. On flash disks (SSD, memory stick, card) an expert may still find parts of it until the disk has been written full: encryption protects best what is saved from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever makes a new recovery key must know the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing the key</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ErasePage</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n report(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erased: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now make a new backup, and destroy the older ones when you no longer need them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People with this number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records to be erased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reports of other patients with an earlier version under this number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several people have this number. Tick those whose records are to be erased; no other is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was no room to write the database anew. Make room before the next erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These folders from before a restore may still hold them:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These records are erased from this computer with their reports, and with films that no other record uses. Nothing brings them back. Backups made before still hold them; if one is restored here, they are erased again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These reports belong to other patients now, and hold an earlier version under the number {number}. They stay, with what was written then. Tick those that are to be erased too, with all their versions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To confirm, type {word}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>In the file: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep mine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use file's</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FiguresPage</name>
    <message>
      <source>12 to 59 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>15 to 49 years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 to 11 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 to 14 years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>50 years and over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement of the final read with the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As text with tabs, for a letter or a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By age at the exam</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chest films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures of a period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films with a record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In own words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List of records (CSV)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newest version of each record, by the day of the exam, or of the first reading where the exam has none. A share of positive films that changes from month to month, or an agreement that falls, is a reason to look at films and model again. Counts only; no patient is named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not analysed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not analysed, by reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person agrees with the program, of those comparable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person positive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person: primary end-point pneumonia, of those read in WHO-CXR words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program positive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program: findings suggest pneumonia, of those analysed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused film read anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What people concluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the program found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>age not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no reason kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of them without a final read (drafts)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under 2 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with clinic numbers, names and reasons in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} records written: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{part} of {whole} ({share} %)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmBlackening</name>
    <message>
      <source>The film, to blacken writing in it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmCanvas</name>
    <message>
      <source>Chest film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmMeasures</name>
    <message>
      <source>No spacing in file: lengths in pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel {size} mm as stated in file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel {size} mm at detector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel {size} mm at detector, magnified: lengths ÷ {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel {size} mm, calibrated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{angle}°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} mm as stated in file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} mm at detector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} mm, calibrated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} mm, magnified (÷ {factor})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} pixels (no spacing)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmWords</name>
    <message>
      <source>Chest film of {width} by {height} pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag to change the window, hold Space and drag to pan, turn the wheel to zoom, double-click to see the whole film.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laterality: both sides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laterality: left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laterality: right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lossy compression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name in file not readable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No heat map is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a chest film (Ctrl+O) or drop it here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Series {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows what moved the score, not where disease is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side not stated in file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The heat map is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turned on screen only, not in report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>W {width} · L {centre}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom {percent} %</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmWriting</name>
    <message>
      <source>Lines at {low}, {middle} and {high} % of the scale</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilmsSideBySide</name>
    <message>
      <source>Another film…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film on the desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map below the low threshold: what little moved the score is easily taken for a finding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linked zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the film on the desk alone (E)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The heat map of the reading stored with this film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom and pan both films together (Shift+E)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FinalRead</name>
    <message>
      <source>A second person read the film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adequate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Disagrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facts of the visit were wrong or missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moved to another patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New clinical information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No consolidation, infiltrate or effusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not comparable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other infiltrate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partly or uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Primary end-point pneumonia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read again with the present model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suboptimal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The final read was wrong or incomplete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The patient's details were wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words and the film quality are those of WHO-CXR. They were made for surveys and trials of vaccines, not for the care of single patients: say in your own words what matters for this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uninterpretable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>film: {quality}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FinalReadForm</name>
    <message>
      <source>Agreement with the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begun and not signed: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change what stands below only if you now conclude otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final read by a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First impression, kept as it is: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First impression: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follows from the words chosen above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I leave the reason out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your own words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep impression, show reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep this as the first impression, which never changes, and show the program's reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not comparable: the program or the person could not judge the film.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partly or uncertain, since the program's reading is uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program has read the film. Its reading is shown once you have said what you see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you see that the program does not, or the other way round</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why do you disagree?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your conclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your first impression</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GuidePage</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved: {place}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HeatControls</name>
    <message>
      <source>About {percent} % of it lies over the lungs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contour lines instead of colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (Shift+C)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show it all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide where the score came from (A)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows what moved the score, not where disease is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strength of the heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The heat map is hidden because the score lies below the low threshold: what little moved it is easily taken for a finding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lungs could not be found on this film, so how much of it lies over them is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map is empty: nothing here moved the score towards pneumonia.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map is weak: little here moved the score towards pneumonia.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A first reading of chest films for clinics without internet. Nothing leaves this computer by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Pneumo Desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free software under the Apache License 2.0; THIRD_PARTY.md names the parts made by others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pneumo Desktop {version}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HelpTools</name>
    <message>
      <source>Known limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risks and what is done about them</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImciWords</name>
    <message>
      <source>Refer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Urgent</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportModel</name>
    <message>
      <source>Born, sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failures only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films and failures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films found: {films}. Could not be read: {failures}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films found: {found}. Files seen: {done} of {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films found: {found}. Thumbnails: {done} of {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films in {count} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films in {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for files. So far: {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No film matches. Search for something else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No films here. Choose the folder above or below, or another stick or CD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was searched yet. Open a folder, CD or ZIP from the File menu, or drop it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other files that are no films: {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by patient, number, date, view or file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The search failed. What had been found stays in the list; search again for the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The search was cancelled. What had been found stays in the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which rows are shown</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Intake</name>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All films in {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films ({suffixes})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import CD or DICOMDIR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists of contents (DICOMDIR* dicomdir*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New films in the watched folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open ZIP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZIP files (*.zip *.ZIP)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{film} (in {folder})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>IntendedUse</name>
    <message>
      <source>A health professional makes the final decision and signs for it. No regulator has cleared this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not name a disease. It cannot rule out pneumonia or any other disease, does not say how severe it is and does not tell bacteria from viruses. Never delay treatment or referral because of what it says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pneumo Desktop helps trained health workers with a first look at frontal chest films. It points out patterns that suggest pneumonia. It is one piece of information beside the history, the examination, the breathing rate and the oxygen saturation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read with special care: films taken lying down, turned or breathing out, photographs of films, scars, tubes and devices, and children under two months. The model was trained on films of particular patients; "About this model" says which. It may be wrong for others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this program is for</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>IntendedUsePage</name>
    <message>
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have read this and will use the program accordingly</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeepingTools</name>
    <message>
      <source>&amp;Backup…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A&amp;udit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long records are kept is not set yet. Choose a number of years in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records &amp;past their time…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KnownOffers</name>
    <message>
      <source>Already here under number {number}? {patient}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known here: {patient}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You typed otherwise: {facts}. Is it the same person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>birth date or age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sex</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is lost if you go on without a reading that is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as a record before you go on?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reading on the screen is not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you typed of the patient and the visit is in no record yet.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message>
      <source>Back to the film</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LongWorkPage</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Bundle written: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intended use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model loading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model not available</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model ready on {device}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a film first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pneumo Desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records not available</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report exported: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report sent to the printer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {number}. For a new reading of this film begin a new visit with New patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving the record, then closing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is work that is not saved. Sign in to save or discard it, then close.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ManagePage</name>
    <message>
      <source>Change the passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decrypt the records…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything lies readable on the disk again, and the program asks for nothing at its start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For when the page was lost or seen by somebody: the page printed before opens nothing any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new recovery key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program asks for the passphrase at every start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recovery key stays good. Whoever has an old copy of the disk can still open that with the old passphrase.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MarkedCanvas</name>
    <message>
      <source>Measures drawn now are not kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>★ Key image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>★ Key image is another view of this film (Shift+K)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message>
      <source>Arm (MUAC), mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Breaths a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of cough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of fever</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height, cm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SpO2, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Temperature, °C</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight, kg</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>A patient of the records…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A patient who is not in the records yet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at both people. Each record gets a new version under the patient on the right, with its report printed anew; earlier versions stay as they are and can be printed. A merge is taken back by merging again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge, number of records: {count}, into {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No records yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provisional number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by clinic number or name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two differ in: {facts}. Make sure that they are one person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These records …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waits for a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>birth date or age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{moved} moved, {left} not. What was moved is safe; press Merge to go on with the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{moved} moved, {left} to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… go to this patient</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Records merged: {count}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>A backup in the folder of the records would be lost with them. Choose a stick or another drive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A backup, a restore or an erasure is under way. Wait until it is done, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A font of the report is missing from the program folder, and nothing was saved. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number of this clinic looks like {example}. Check it, or say that it is another clinic's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A recovery key has {wanted} letters and digits; these are {signs}. Compare it with the paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All lines are whole, but what lists, searches and reports read of these records was changed after they were saved: {name}. Opened, each still shows what was saved: do not trust its line in the list nor its kept report, and restore the newest backup from before the change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another window of this program is using the records. Close that one, then start this one again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another window or command is installing an update. Wait until it is done, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least 10 signs. Four words that do not belong together are good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By this birth date the film was taken before the patient was born. Look at both once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a conclusion, or type your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose how this stands to the program's reading.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the sex, or "Not known".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day and month can be mistaken here. Type year-month-day, such as 2019-04-23.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group {group} is mistyped. Compare it with the paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It seems that exchanging black and white would put the film right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise and exchanging black and white would put it right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It seems that turning the film by {degrees} degrees clockwise would put it upright.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and password do not belong together. Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No backup was made: {folder} is not there. Is the stick in? Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One of these records is not there any more. Search again; none was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One of these records was changed meanwhile, so none was erased. Look at them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only an administrator may do this. Ask one to sign in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {mb} MB are free on the disk that keeps the records. Make room, or saving a record will soon fail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other programs leave only {mb} MB of memory free. Close some of them, or reading a film may fail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People sign in here, so only an administrator may update. Say who you are with --account NAME.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record {name}, saved with this line, was changed afterwards, or was saved without a line of its own. Do not use it; restore the newest backup from before the change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record {number} says something else of the patient by now. Open it again and look.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in words why the record is amended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why you disagree, or tick that you leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong ({code}). Try again; the log file tells more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The age must lie between 0 and 130 years.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup could not be unpacked, and nothing was changed. Was the stick pulled out? Put it in and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup to {folder} was broken off, and nothing of it counts. Was the stick pulled out? Put it in and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The birth date is more than 130 years ago. Check the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The birth date lies in the future. Check the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle could not be written to {folder}. Try another stick or folder; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle was not written, for {folder} cannot be reached. Put the stick back in and try again; nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The check broke off ({ended}): part of this copy of the program does not work. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The check did not end and was given up: part of this copy of the program does not work. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic number is too long: at most 200 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock of this computer says {today}, a day before this program was made ({made}). Set date and time before you save anything: ages and records would be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock of this computer says {today}, more than ten years after this program was made ({made}). If that is wrong, set date and time before you save anything: ages and records would be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock of this computer stands before the last record, of {name}. Check date and time before you save anything.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copy did not come out like the original, so everything was left as it was. Check the disk, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so nothing was saved. Make room on the disk that holds the records, then save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so the report was not written and nothing was saved. Make room, then save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drive of {folder} takes no file as large as this; FAT32 ends at 4 GB. Use a stick formatted as exFAT or NTFS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says something else. Choose which is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film is not the one that was read, so no bundle was written. Open the record again from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise and its grey scale inverted by the reader; the file is unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film was turned by {degrees} degrees clockwise by the reader; the file is unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film's grey scale was inverted by the reader; the file is unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film's header is damaged and its names could not be removed for certain, so nothing was written. Open a copy of the film as JPEG or PNG and make the bundle from that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {file} could not be read. Check the stick, CD or drive, then search again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept film of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept film of this record was changed since it was saved and is not shown. Restore the last backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept report of this record is missing from the data folder. Restore it from the last backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept report of this record was changed since it was saved and is not used. Restore the last backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kept report {name} cannot be joined with others, so no file was written. Export the others without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file inside this encrypted backup is missing or damaged, so nothing opens it. Restore another backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file of the encrypted records is missing or damaged, so no passphrase opens them. Bring key.json back from a backup; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last character does not fit the others: one of them is mistyped. A number of this clinic looks like {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list could not be written to {folder}. Is the stick still in? Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of contents of the CD names {file}, which is not on it, and that was not opened. Have the CD made again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The logo cannot be read. Choose a PNG or JPEG picture in the settings, or leave the logo out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model could not be loaded. Close other programs and try again; if that fails, install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model failed on this film and gave no reading. Try again; if it fails again, read the film without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model from the update is damaged on this computer. The model that came with the program reads films again, with its own thresholds. Install the update again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model is missing from the program folder, so films cannot be analysed. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's card is damaged, so films cannot be analysed. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's weights are missing, so films cannot be analysed. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's weights are not those that were tested, so films are not analysed with them. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name is too long: at most 200 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name is too long: at most 80 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note of which updates are in use is damaged. The model and program that were installed here are in use; install updates again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password is too long: at most 1,024 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password is too short: at least 8 characters, of any kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password was wrong several times. Try again in {wait_s} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern must have a 9 (digit), an A (letter) or an X (either) in it, and at most 40 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prefix must have 1 to 8 capital letters or digits, not NN, and no B, I, O, Q, S or Z, which look like figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program from before cannot read the records as they are stored now, so there is no return. Install a newer program, or install the old one anew and restore the backup from before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program from the update did not start, so the program that was installed here runs again. Ask for another update.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program was installed anew, so the one from an earlier update is no longer used. The records are untouched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reading belongs to another film, so no report was written. Analyse this film again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reading belongs to another patient, so no report was written. Analyse the film for this patient again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record that was saved with this line is gone, and nobody erased it with this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are encrypted and were not opened. Give their passphrase: by typing it, or by --passphrase-file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are encrypted, so there is no readable file of this. Export it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records cannot be read. They were left as they are: restore the last backup or ask for help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records could not be exchanged for those of the backup, and are as before. Close other programs that have films or reports open, then restore again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records could not be reached, so nothing was saved. Check the disk, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records inside this backup do not hold together. Restore another backup; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records on this computer are encrypted and stay so: type their passphrase or recovery key, and the backup is encrypted under it. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records themselves are damaged, so no backup was made of them. Keep the last one, and restore it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records were written by a newer version of this program. Install that version; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be printed. Check the printer and print again; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be written to {folder}. Is the stick still in? Choose another folder; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be written, and nothing was saved. Try again; if it fails again, restart the program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report may not be written there, and nothing was saved. Ask for the right to write, then save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The screen shows {width} x {height} points; the window needs {needed_width} x {needed_height}. Parts of it lie outside. Choose a finer resolution or a smaller scale in the settings of the system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The self-test of the update did not end and was given up. What was in use stays in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings could not be saved in {folder}. Make room or ask for the right to write there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings file is damaged and was left as it is. What you change now holds only until you close.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings were written by a newer version and were left as they are. Changes hold only until you close.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature of {file} is wrong: it was changed after it was made, and was not installed. Do not use this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The thresholds that this clinic set ({low} and {high}) are no longer used: it was not written down then for which calibration of the model they were chosen. Films are read by those that the model came with. Choose yours again under AI, Thresholds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two passwords differ. Type the new one twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The update could not be written to this computer. Check the disk, then try again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The update did not pass its self-test on this computer ({checks}) and was not put to use. What was in use stays in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an account of this name. Add something that tells the two apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the backup in {folder}. The last backup there is untouched. Make room, or choose another drive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the bundle in {folder}, and nothing was left there. Make room or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the list in {folder}. Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room on this computer for the update ({megabytes} MB). Make room, then try again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room on this computer to unpack the backup beside the records. Make room, then restore again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room on this computer to unpack {file}. Make room on the disk, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory free for {file}. Close other programs and open the film again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory free to analyse the film. Close other programs and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing from before to return to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These records were changed after they were saved, behind the program's back: {name}. They are in the backup as they are now. Check the audit, and keep the backups from before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This account is not there any more. Open the list of accounts again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This backup is encrypted: type its passphrase or its recovery key. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This clinic number is used for more than one person. Make sure whose film this is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has {gb} GB of memory; the program is made for 4 GB. Keep all other programs closed while films are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This copy of the program trusts nobody's updates, so {file} was not installed. Install the program anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day has not come yet. Look at it once more: the patient's age counts from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day is before the patient's birth date. Look at both once more: the patient's age counts from this day, and a clock of the X-ray unit may be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is neither the passphrase nor the recovery key of this backup: it wants the one of the day it was made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no date. Type year-month-day hour:minute, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no date. Type year-month-day, such as 2019-04-23.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the passphrase of these records. Type it again; you may try as often as you need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not what the paper has in this group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the only administrator. Make somebody else one first; else nobody could change accounts any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line and those after it were cut off the end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line is not the one that was written down, or that the backup has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line was taken out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line, or one before it, was changed after it was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This number does not pass the clinic's own check and was accepted as it is. Make sure that it is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This record is not there. Search the list of records again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This record was changed meanwhile. Open it again from the list and repeat the change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This recovery key is well typed, but belongs to other records, or a newer page was printed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too few different signs. Four words that do not belong together are good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type at least one name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the birth date, or tick "not known" and estimate the age.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the clinic number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the reader's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type your own conclusion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is on this computer of that update is damaged and is not used. Install it again from the stick.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was written to {folder} did not come back the same, so it is no backup. Use another stick; this one may be worn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which danger sign? Answer Yes for one of them, or choose None.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not read the backup {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not read the update {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not read {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write into {folder}, so no backup was made. Choose another folder, or open the stick's lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder for the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write into {folder}. Choose another place for the bundle, or unlock the stick.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write to the folder of the records, so nothing was restored. Ask for the right to write there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write to the folder of the records. Ask for the right to write there, then start again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write where updates are kept on this computer. Ask for the right to do so. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no usable graphics card was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the graphics card calculated differently from the CPU and is not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the graphics card failed; the CPU goes on in its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} brings a program too old to read the records on this computer. It was not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} brings a program, and this copy cannot be updated that way. Install the new version as this one was installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the backup again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be reached. Is the stick in? Choose the update again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} claims {width_px} x {height_px} pixels, far more than any chest film. Export the film again in its own size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} could not be read from the disk, stick or CD. Copy it to this computer and open the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} could not be read to its end. Was the stick pulled out? Put it in and try again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it again, or restore an older backup. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} ends too early: the copy is incomplete. Copy it to the stick again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has only {width_px} x {height_px} pixels, too few for a film. Export the film again in its own size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds a long series of pictures, not a film. Export the one film from it and open that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds more than 100,000 files, and not all were searched. Open a folder further down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds more than 20,000 files and was not opened. Ask for a ZIP of the films alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds no picture, only words about one. Choose the file of the film itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a ZIP inside what was searched, and was not looked into. Open it by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a copy of a film that was found as well, made for other viewers. Open the film itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a folder. Open a film inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is being written or used by another program. Wait until that is done, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is compressed in a way this program cannot read ({name}). Export it without compression or as JPEG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged and cannot be read. Copy it again from the X-ray unit or the CD, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged so badly that opening it failed; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged: its part {part} is not what it was. Restore another backup; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged: what is in it is not what was signed. Copy it to the stick again from where it came. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is far larger than any chest film. Export a single film from the X-ray unit and open that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is far larger than any update and was not opened. Ask for another copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is far too small for the picture it claims to hold. Export the film again, without compression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is for another kind of computer or another edition of this program. Ask for the one for this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is locked with a password. Unpack the ZIP with that password, then open the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is missing from the program folder or damaged. Without it nobody can tell what of a film's header names the patient, so nothing was written; the film is not at fault. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is missing from the program folder. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is no film but a paper in DICOM form (PDF). Open the report beside it, or use a DICOM viewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is no film but this program's picture of a reading. Open the film itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is no update of this program. Choose a file that ends in .pneumo-pack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a backup of this program. Choose a file that ends in .pneumo-backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, JPEG 2000, PNG, TIFF, WebP or BMP file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is older than what is in use. It is installed only if you say that you want the older one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is packed in a way this program cannot read. Unpack the ZIP with another program and open the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is the list of contents of a CD, not a film. Open one of the films beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is what is in use already. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} needs a newer program (version {version}). Update the program first. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} took far too long to open and was given up; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was made by a newer version of this program. Install that version first; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was not opened: the part of the program that opens films did not start. Close other programs and try again; if that fails, install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was signed by somebody whom this program does not know, and was not installed. Ask who gave it to you where it comes from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} with the passphrase could not be read. Check its name and rights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} would unpack to far more than any films do and was not opened. Ask who sent it for another copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} would unpack to more than 8 gigabytes and was not opened. Ask for several smaller ZIPs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}, the list of contents of the CD, is damaged. Open the folder of the CD: its films are found without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} belongs to a person known by name and stays there. Only records of an unknown person can be merged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {value} cannot be. It must lie between {low} and {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {value} is no number that can be kept here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {value} is unusual. Look at it once more.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ModelPage</name>
    <message>
      <source>AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AUC: 1 tells all films with pneumonia from all others, 0.5 is chance. Sensitivity: share of the films with pneumonia that score at least 50. Specificity: share of the others that score below 50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About this model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy of the rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calibration error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Called uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films: {counts}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network: {name}, {size} x {size} pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not for:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores from {low} to {high} are called uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening cut: {cut}; few films with pneumonia score lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensitivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Specificity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trained on: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights (SHA-256): {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it was measured to be worth, with 95 % intervals in brackets:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, version {version}, {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} films with pneumonia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} patients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>– {words} {value} ({low} to {high})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NewFilmNotice</name>
    <message>
      <source>List</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List the new films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New film: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New film: {patient}, {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the new film</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NumberSettings</name>
    <message>
      <source>9 is a digit, A a letter, X either: {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given by the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Our own pattern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pattern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prefix of this site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as {example}; the last character finds mistakes.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NumberTools</name>
    <message>
      <source>A provisional number for somebody not known by name yet (Ctrl+Shift+K)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is another clinic's number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provisional number. Merge the record with the right patient later, in Records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next free clinic number (Ctrl+Shift+N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown person</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Not this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OverduePage</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Clinic number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase the chosen…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records older than {years} years, oldest first. Nothing is erased by itself: choose what is no longer to be kept. Children's records often have to be kept longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records past their time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>At least 10 signs. Four words that do not belong together are easy to keep in mind and hard to guess, such as a plant, a tool, a town and a colour. Not the name of the clinic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caps Lock seems to be on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what is typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same once more</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>Passphrase in use now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Patient</name>
    <message>
      <source>Female</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Male</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {age}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{patient}, provisional</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PatientForm</name>
    <message>
      <source>Birth date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth date not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {age}, estimated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yyyy-mm-dd, yyyy-mm or yyyy</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PatientMore</name>
    <message>
      <source>Caregiver is the patient's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caregiver's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caregiver's phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More: caregiver, village…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>National id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Village</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mother, aunt, …</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PeriodChoice</name>
    <message>
      <source>All films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From … to …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 7 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>year-month-day, such as 2026-03-14</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewWindow</name>
    <message>
      <source>(given when saved)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it was kept: {number}, version {version}, {state}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not kept yet. It follows what you type; save to keep it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no reading to show. Analyse a film or open a record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {n}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QuickPhrases</name>
    <message>
      <source>Consolidation: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film not good enough to be judged; repeat it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No consolidation, no effusion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patchy shadowing of both lungs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pleural effusion: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick phrases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refer to a physician today.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReadingPanel</name>
    <message>
      <source>Reading of the program</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecordFilterRow</name>
    <message>
      <source>Any conclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for all records again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patient {number} only</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecordsModel</name>
    <message>
      <source>Clinic number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In own words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex, age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waits for a person</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecordsPage</name>
    <message>
      <source>Erase patient…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export reports as one PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the records of an unknown person to the right patient, or take that back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No record matches what is asked for above. Clear the filter, or ask for less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No record matches. Try part of the name or of the number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No records yet. A record appears here when you save a reading.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by number, clinic number or name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records of the chosen line's clinic number, newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This patient's records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waits for a person's first impression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (provisional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {total} shown, newest first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecoveryKeyPage</name>
    <message>
      <source>A PDF of it belongs on a stick that you lock away, never on this computer: it opens everything.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group {number}: {group}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the passphrase is forgotten, only this key opens the records. Print it now and keep the page where the clinic keeps its money and keys. It is shown this once and is kept nowhere on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print the page…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written: {file}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecoverySheet</name>
    <message>
      <source>Keep this page where the clinic keeps its money and keys, not beside the computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key of the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The films, records and reports of this clinic are encrypted. If their passphrase is forgotten, this key opens them and lets you choose a new passphrase. Without both, nobody can ever read them again, nor can the makers of the program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To use it: start the program, choose “Use the recovery key”, and type the seven groups. Small letters and missing hyphens do no harm. There is no letter O, I, L or U in it. The last sign of each group is a check sign: the program says which group is mistyped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a new recovery key is made, this page opens nothing any more: destroy it then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever has this page and the computer, or a copy of its disk, can read every record.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReferralDialog</name>
    <message>
      <source>A folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Black strip above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Black strip below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose place and write…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>De-identified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For advice or teaching. Names, numbers, free words, times and true dates are removed by DICOM PS3.15; sex, age, signs, film and reading stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For treatment elsewhere. The film is the clinic's own file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have looked: nothing left in the film names the patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there writing in the film? Draw a black rectangle over every name, number or date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One ZIP file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Referral bundle of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report, film, heat map, FHIR record, DICOM files, checksums and a README, for another clinic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is writing in this film. Draw a black rectangle over every name, number or date: nothing else removes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the bundle is to lie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the patient's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written whole: {place}
Take the stick out only by the system's own way.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReportSettings</name>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a logo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head and foot of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages other than English are machine-made drafts that need a native reader.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line at the foot of every page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logo (PNG, JPEG or SVG)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual in this country</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reports</name>
    <message numerus="yes">
      <source>Export %n report(s) as one PDF</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Export report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reports</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResearchPattern</name>
    <message>
      <source>Bacterial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Research pattern, not for choosing treatment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Viral</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RestorePage</name>
    <message numerus="yes">
      <source>%n record(s) of the backup erased here since: erased again.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) of this computer not in the backup: kept in the folder beside.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Afterwards the passphrase and the recovery key of the backup open the records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups (*{suffix})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of the backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was made on {moment} by version {version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase or recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the backup in the place of the records that are here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restored, it is encrypted as the records here are, under the same passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup is restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup is whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase of the records stays the one of now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records from before are kept in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records of the backup take the place of those on this computer. What is here now is not deleted: it moves to a folder beside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records on this computer cannot be read; they are kept as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the passphrase of the day it was made, or its recovery key: then it is looked into.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Saved as {number}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoreScale</name>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score {score} of 100. Below {low}: no pattern. Above {high}: suggests pneumonia.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SelfTest</name>
    <message>
      <source>A damaged film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup and restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundle without names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing of a film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encryption</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FAILS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films of every DICOM compression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guide, documents and icons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat maps of the sample films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures of every other format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place for the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Referral bundle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reports in every script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving a record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores of the sample films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in folders, ZIPs and CDs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several reports in one file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags of a film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a backup of {kb} kB was restored into another folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a film is drawn in {levels} grey levels, and its heat map over it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a record came back with film ({film_kb} kB) and report ({report_kb} kB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>can be written, {mb} MB free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>guide in {guides}; {documents} documents and {icons} icons can be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half a film is refused, and the next one is opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no socket was opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>started, painted in {width} x {height}, model ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>window: {window}; report: {report}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} files name neither patient nor clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} files show nothing without the passphrase, and all with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} files, whole; the FHIR document gives the record back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{films} films in {syntaxes} transfer syntaxes show the right picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{films} films score as on the model's card, {apart} apart at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{films} films were found in a folder and a ZIP, and that of a CD by its list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{films} heat maps are those of the model's card, {apart} apart at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{films} pictures show the right picture: {formats}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lines} lines of a film's header are listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lines} lines, unbroken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, {sha256}, on {device}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reports} reports became one file of {pages} pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reports} reports in {languages} languages and {fonts} fonts give their names back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A film that appears in it is offered, never opened by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person reads first, then the program's reading is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A second, weaker output of the network, for films whose score is uncertain or higher. It is for research, not for choosing treatment, and is never printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder to watch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device for analysing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encryption…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graphics card (CUDA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invert the drag direction on the film: up is darker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep these settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language (from the next start on)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List records as past their time after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No folder is watched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remind of a backup after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the research pattern: bacterial or viral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Watch this folder for new films</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>such as radiographer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} years</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ShortCutsPage</name>
    <message>
      <source>Brightness and contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Menu of the film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short cuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>double click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drag left button</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drag middle button, or Space and drag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tap Space on the film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tool, then drag; drag an end to move it; Esc ends it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wheel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SignForm</name>
    <message>
      <source>Air</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Breaths could not be counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chest indrawing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difficult breathing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fever</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>O₂</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space: count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stridor in a calm child</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the rate, press Space to count breaths, or U if it could not be counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wheeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not measured</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>OK</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TagsPage</name>
    <message>
      <source>Copy all shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DICOM tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyword</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Private: means what its maker says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the header…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search tag, keyword or value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {all} elements. Private ones are marked (private).</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ThresholdsPage</name>
    <message>
      <source>Above {cut}, the screening cut of the model, more than 1 in 40 films with pneumonia would be read as “{no_pattern}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use: {low} and {high}, {origin}. Delivered with the model: {factory_low} and {factory_high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New readings use them from now on, and each record keeps and prints those it was made with and where they come from. A new model begins with its own. The change is written down in the audit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores below the low threshold are read as “{no_pattern}”, above the high one as “{suggests}”, and between them as “{uncertain}”. Change them only after films of your own, with a conclusion known for certain, have shown that it is right: an X-ray unit or patients unlike those of the model shift the score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The low threshold must not lie above the high one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds of the score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use these thresholds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below {low}: no pattern  ·  above {low}: suggests pneumonia  ·  nothing between is called uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below {low}: no pattern  ·  {low} to {high}: uncertain  ·  above {high}: suggests pneumonia</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>Choose a new passphrase, so that the next start does not need the recovery key again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open with the recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the passphrase of this clinic's records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the seven groups from the printed page. Small letters and missing hyphens do no harm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the recovery key</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UpdatePage</name>
    <message>
      <source>An update comes as a signed file on a stick; no internet is needed. It is checked, tried out beside what is in use, and only then put to use. What was in use before is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of the update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Films are read with it from now on. Records keep the model and thresholds that they were read with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use now: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install it although it is older than what is in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is older than what is in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is what is in use already; there is nothing to install.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was too late to cancel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return to {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model has thresholds of its own: scores from {low} to {high} will be called uncertain (now: {low_now} to {high_now}). The thresholds in use now are not used with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new program stores the records in a new way, which the program of now cannot read: there is no return. Make a backup first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The update is unpacked and tried out. This takes a minute or two; you can cancel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The update is whole. It brings the model {name} {version} ({size}), signed by {signer}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The update is whole. It brings the program {name} {version} ({size}), signed by {signer}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update from USB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updates (*{suffix})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>came with the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from an update</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Updating</name>
    <message>
      <source>Update from &amp;USB…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>VersionsPage</name>
    <message>
      <source>Every version stays as it was signed. Printing one again prints the kept report, not a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Versions of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why amended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>superseded by version {newest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>VisitForm</name>
    <message>
      <source>AP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AP, lying</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinical question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film and request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Initial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PA, standing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Referred by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Symptoms and signs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Symptoms in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What else is to be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yyyy-mm-dd hh:mm</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WaitingStart</name>
    <message>
      <source>Do not wait</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program runs already and has not answered yet: it may still be starting, or doing something long with the records. As soon as it is ready it opens what you chose; this message then goes away by itself.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkPage</name>
    <message>
      <source>Amending record {number}, version {version}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An empty window for the next patient (Ctrl+N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the file has it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop a chest film here, or open one with Ctrl+O</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier visits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Load the model again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reading yet. Fill in the patient, then press Analyse (F5).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reading yet. Open a film, fill in the patient, then press Analyse.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the film…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Putting the film right…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the film (F5)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the film…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save + PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save + print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save amended record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save final record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the record on this computer (Ctrl+S)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved record {number}, version {version}, {state}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving the record…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The film has been read. Say first what you see; then the program's reading is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program is reading the film.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records of this clinic number, newest first (Ctrl+H)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This draft has no final read yet. Conclude it and save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo what was done to the film and read it as the file has it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Versions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for the model to load…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without its film this record cannot be amended.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkingPage</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removing what lay there before…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping; everything stays as it was…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing and comparing films and reports…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing and comparing the records…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Gone</name>
  </context>
</TS>
