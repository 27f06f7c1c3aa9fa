; The installer for Windows: for one person, without an administrator's password.
; Run by making/windows.py, which hands over Version, Folder, Icon, Target and File.

#ifndef Version
  #error This script is run by "python desk package".
#endif

[Setup]
; The same in every version, so that a newer one takes the place of an older one.
AppId={{6E0B8C3E-5C0B-4C59-9B0F-2A7C1D5D7E41}
AppName=WorkshopDesk
AppVersion={#Version}
AppVerName=WorkshopDesk {#Version}
AppPublisher=WorkshopDesk
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\WorkshopDesk
DefaultGroupName=WorkshopDesk
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\WorkshopDesk.exe
UninstallDisplayName=WorkshopDesk
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
WizardStyle=modern
ShowLanguageDialog=auto
OutputDir={#Target}
OutputBaseFilename={#File}

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
nl.School=WorkshopDesk-school
en.School=WorkshopDesk school
nl.OnDesktop=Een snelkoppeling op het bureaublad
en.OnDesktop=A shortcut on the desktop
nl.Start=WorkshopDesk openen
en.Start=Open WorkshopDesk
nl.Kept=WorkshopDesk is verwijderd. Je scholen zijn er nog: ze staan in%n%n%1%n%nVerwijder die map zelf als je ze niet meer nodig hebt.
en.Kept=WorkshopDesk was removed. Your schools are still there, in%n%n%1%n%nDelete that folder yourself once you no longer need them.

[Tasks]
Name: "desktop"; Description: "{cm:OnDesktop}"; Flags: unchecked

[InstallDelete]
; An older version's parts go; the guide's data is in another folder and is not touched.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Icon}\..\workshopdesk-file.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\WorkshopDesk"; Filename: "{app}\WorkshopDesk.exe"
Name: "{autodesktop}\WorkshopDesk"; Filename: "{app}\WorkshopDesk.exe"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "Software\Classes\.workshopdesk"; ValueType: string; ValueData: "WorkshopDesk.School"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\WorkshopDesk.School"; ValueType: string; ValueData: "{cm:School}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\WorkshopDesk.School\DefaultIcon"; ValueType: string; ValueData: "{app}\workshopdesk-file.ico"
Root: HKA; Subkey: "Software\Classes\WorkshopDesk.School\shell\open\command"; ValueType: string; ValueData: """{app}\WorkshopDesk.exe"" ""%1"""

[Run]
Filename: "{app}\WorkshopDesk.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Home: String;
begin
  if CurUninstallStep = usPostUninstall then
  begin
    Home := ExpandConstant('{localappdata}\WorkshopDesk');
    if DirExists(Home) and not UninstallSilent then
      MsgBox(FmtMessage(CustomMessage('Kept'), [Home]), mbInformation, MB_OK);
  end;
end;
