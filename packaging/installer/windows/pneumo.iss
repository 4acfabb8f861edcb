; Inno Setup: an installer for one account, without administrator rights. Compiled by the workflow on Windows; not run by us.
#ifndef Version
  #error Version is given on the command line: iscc /DVersion=0.1.0 pneumo.iss
#endif
[Setup]
AppId={{6B2B9E1C-5B0E-4A58-9D0A-2F6B1B6B8C11}
AppName=Pneumo Desktop
AppVersion={#Version}
DefaultDirName={localappdata}\Programs\Pneumo Desktop
DefaultGroupName=Pneumo Desktop
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
OutputDir=..\..\..\dist
OutputBaseFilename=pneumo-desktop-{#Version}-windows-x86_64-setup
SetupIconFile=..\pneumo.ico
UninstallDisplayIcon={app}\pneumo-desktop.exe
LicenseFile=..\..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
WizardStyle=modern
[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "pt"; MessagesFile: "compiler:Languages\Portuguese.isl"
[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"
[Files]
Source: "..\..\..\dist\pneumo-desktop\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
[InstallDelete]
; An older version's libraries must not stay beside the new ones. Records lie elsewhere and are not touched.
Type: filesandordirs; Name: "{app}\_internal"
[Icons]
Name: "{group}\Pneumo Desktop"; Filename: "{app}\pneumo-desktop.exe"
Name: "{autodesktop}\Pneumo Desktop"; Filename: "{app}\pneumo-desktop.exe"; Tasks: desktopicon
[Registry]
Root: HKCU; Subkey: "Software\Classes\Applications\pneumo-desktop.exe\shell\open\command"; ValueType: string; ValueData: """{app}\pneumo-desktop.exe"" ""%1"""; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: string; ValueName: "PneumoDesktop.Film"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\PneumoDesktop.Film"; ValueType: string; ValueData: "X-ray film"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\PneumoDesktop.Film\shell\open\command"; ValueType: string; ValueData: """{app}\pneumo-desktop.exe"" ""%1"""; Flags: uninsdeletekey
[Run]
Filename: "{app}\pneumo-desktop.exe"; Description: "{cm:LaunchProgram,Pneumo Desktop}"; Flags: nowait postinstall skipifsilent
[CustomMessages]
en.Checking=Checking that the program works on this computer...
fr.Checking=Vérification du fonctionnement du programme sur cet ordinateur...
es.Checking=Se comprueba que el programa funciona en este equipo...
pt.Checking=A verificar se o programa funciona neste computador...
en.CheckFailed=Not everything works on this computer. Open the program and choose Help > Check this installation to see what. Do not read films with it before that is put right.
fr.CheckFailed=Tout ne fonctionne pas sur cet ordinateur. Ouvrez le programme et choisissez Aide > Vérifier cette installation pour voir quoi. Ne lisez aucun cliché avant que ce soit réglé.
es.CheckFailed=No todo funciona en este equipo. Abra el programa y elija Ayuda > Comprobar esta instalación para ver qué falla. No lea radiografías con él antes de resolverlo.
pt.CheckFailed=Nem tudo funciona neste computador. Abra o programa e escolha Ajuda > Verificar esta instalação para ver o quê. Não leia radiografias antes de isso ser resolvido.
[Code]
procedure CurStepChanged(CurStep: TSetupStep);
var
  ResultCode: Integer;
begin
  if CurStep = ssPostInstall then
  begin
    WizardForm.StatusLabel.Caption := CustomMessage('Checking');
    if not Exec(ExpandConstant('{app}\pneumo-desktop-cli.exe'), 'self-test', '', SW_HIDE, ewWaitUntilTerminated, ResultCode) or (ResultCode <> 0) then
      SuppressibleMsgBox(CustomMessage('CheckFailed'), mbError, MB_OK, IDOK);
  end;
end;
