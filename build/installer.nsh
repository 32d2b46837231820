!include WordFunc.nsh

; An older program cannot read what a newer one keeps. $R0: what the registry says is installed.
!macro customInit
  ReadRegStr $R0 HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      MessageBox MB_OK|MB_ICONSTOP "Session Desk ${VERSION} is older than the installed $R0, and could not read what that one keeps. Nothing was changed." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
!macroend

!macro customUnInstall
  ${IfNot} ${isUpdated}
    DetailPrint "Session Desk leaves what you saved in $APPDATA\Session Desk."
    MessageBox MB_OK|MB_ICONINFORMATION "What you saved stays in $APPDATA\Session Desk. Remove that folder to remove environments, sessions and history." /SD IDOK
  ${EndIf}
!macroend
