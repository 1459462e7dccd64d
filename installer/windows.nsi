; Installer for Windows, built on Linux by installer/windows.sh.
; Installs for one user, without administrator rights. Case data lies elsewhere and is never touched, also not on removal.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!ifndef VERSION
  !error "Give the version: -DVERSION=..."
!endif
!ifndef FOLDER
  !error "Give the prepared folder: -DFOLDER=..."
!endif

!ifndef LICENSE
  !error "Give the licence text: -DLICENSE=..."
!endif
!ifndef OUTPUT
  !error "Give the file to write: -DOUTPUT=..."
!endif

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CJE Desktop"

Name "CJE Desktop ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\CJE Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"

!include "MUI2.nsh"
!include "LogicLib.nsh"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString StillRunning ${LANG_VIETNAMESE} "CJE Desktop đang chạy. Hãy đóng chương trình rồi bấm Retry."
LangString StillRunning ${LANG_ENGLISH} "CJE Desktop is running. Close it, then choose Retry."

!macro WaitUntilClosed
  ; A running program keeps its file open for writing only to itself.
  again:
  ${If} ${FileExists} "$INSTDIR\cje.cmd"
    ClearErrors
    FileOpen $0 "$INSTDIR\python\pythonw.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRunning)" IDRETRY again
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "CJE Desktop"
  !insertmacro WaitUntilClosed
  ; What an older version left must not be imported by the new one.
  RMDir /r "$INSTDIR\python"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*.*"
  CreateShortcut "$SMPROGRAMS\CJE Desktop.lnk" "$INSTDIR\python\pythonw.exe" "-m cje_desktop window"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "CJE Desktop"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WaitUntilClosed
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\cje.cmd"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CJE Desktop.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
