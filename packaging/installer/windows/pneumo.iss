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
Filename: "{app}\pneumo-desktop-cli.exe"; Parameters: "self-test"; StatusMsg: "Checking that the program works on this computer..."; Flags: runhidden
Filename: "{app}\pneumo-desktop.exe"; Description: "{cm:LaunchProgram,Pneumo Desktop}"; Flags: nowait postinstall skipifsilent
