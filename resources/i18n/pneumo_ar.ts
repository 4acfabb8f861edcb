<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
      <source>&amp;Export report PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
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
      <source>&amp;List and search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;List of found films</source>
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
      <source>&amp;Save record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tools</source>
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
      <source>Marks this view as the one that shows the finding, until the program ends.</source>
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
      <source>Pre&amp;sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre&amp;view of the report</source>
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
      <source>Remove all measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the chosen measure</source>
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
    <name>ClassBars</name>
    <message>
      <source>Probability of each class</source>
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
    <message>
      <source>factory</source>
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
      <source>No heat map is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a chest film (Ctrl+O) or drop it here</source>
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
    <name>FinalReadForm</name>
    <message>
      <source>Conclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consolidation: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film not good enough to be judged; repeat it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final read by a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I agree with the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My own words</source>
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
      <source>Reader's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refer to a physician today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your conclusion</source>
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
      <source>Lines at 25, 50 and 75 % of the scale leave the film itself uncovered (C)</source>
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
      <source>Back to the film</source>
      <translation type="unfinished" />
    </message>
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
      <source>Films (*.dcm *.dicom *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
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
  </context>
  <context>
    <name>MainWindow</name>
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
  </context>
  <context>
    <name>MarkedCanvas</name>
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
    <name>Messages</name>
    <message>
      <source>A font of the report is missing from the program folder, and nothing was saved. Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another window of this program is using the records. Close that one, then start this one again.</source>
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
      <source>No printer is set up on this computer. Set one up in the system's settings, or export the PDF instead.</source>
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
      <source>The birth date is more than 130 years ago. Check the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The birth date lies in the future. Check the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic number is too long: at most 200 characters.</source>
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
      <source>The file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says something else. Choose which is right.</source>
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
      <source>The reading belongs to another film, so no report was written. Analyse this film again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reading belongs to another patient, so no report was written. Analyse the film for this patient again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records cannot be read. They were left as they are: restore the last backup or ask for help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records could not be reached, so nothing was saved. Check the disk, then try again.</source>
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
      <source>The watched folder {folder} cannot be reached. Check the drive or network, or choose another in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the report in {folder}. Make room or choose another folder; the record itself is safe.</source>
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
      <source>This is no date. Type year-month-day hour:minute, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no date. Type year-month-day, such as 2019-04-23.</source>
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
      <source>Type the reader's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type your own conclusion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not look into the folder {file}. Ask for the right to read it, or open a copy of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not read {file}. Copy it to a folder of your own, or ask for the right to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write into {folder}. Choose another folder; the record itself is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not write to the folder of the records. Ask for the right to write there, then start again.</source>
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
      <source>{file} cannot be reached any more: the stick, CD or drive is gone. What was found stays. Put it back, search again.</source>
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
      <source>{file} ends too early: the copy is incomplete. Copy it again from the X-ray unit or the CD, then open it again.</source>
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
      <source>{file} is a damaged or incomplete ZIP. Copy it again from where it came from, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a folder. Open a film inside it.</source>
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
      <source>{file} is empty: nothing was copied into it. Copy it again from the X-ray unit or the CD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is far larger than any chest film. Export a single film from the X-ray unit and open that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is far too small for the picture it claims to hold. Export the film again, without compression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is locked with a password. Unpack the ZIP with that password, then open the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a picture that this program knows. Open a DICOM, JPEG, PNG, TIFF or BMP file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not there. If it is on a stick or CD, put that back; else check its name. Then open it again.</source>
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
      <source>{file} stands in the list of contents of the CD, but is not there. Have the CD or the copy made again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} took far too long to open and was given up; all else is untouched. Copy it again from the X-ray unit, or export it there without compression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} was not opened: the part of the program that opens films did not start. Close other programs and try again; if that fails, install the program again.</source>
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
      <source>Known here: {name}, {sex}, {born}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yyyy-mm-dd</source>
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
    <name>ReadingPanel</name>
    <message>
      <source>Reading of the program</source>
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
  </context>
  <context>
    <name>RecordsPage</name>
    <message>
      <source>Back to the film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export reports as one PDF…</source>
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
      <source>{shown} of {total} shown, newest first.</source>
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
    <name>SettingsDialog</name>
    <message>
      <source>A film that appears in it is offered, never opened by itself.</source>
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
      <source>Graphics card (CUDA)</source>
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
      <source>Report</source>
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
      <source>Watch this folder for new films</source>
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
      <source>tool, then drag; drag an end to move it; Esc ends it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wheel</source>
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
      <source>Cough, fever, fast breathing, since when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Film taken</source>
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
      <source>Symptoms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yyyy-mm-dd hh:mm</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkPage</name>
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
      <source>Export PDF…</source>
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
      <source>The program is reading the film.</source>
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
      <source>Visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for the model to load…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Gone</name>
  </context>
</TS>
