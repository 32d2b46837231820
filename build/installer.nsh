!include WordFunc.nsh

; Of the installer and of the remover, in each of its languages (electron-builder.yml). $R0: the version that is installed.
!macro customHeader
  LangString olderThanInstalled ${LANG_ENGLISH} "Session Desk ${VERSION} is older than the installed $R0, and could not read what that one keeps. Nothing was changed."
  LangString olderThanInstalled ${LANG_TURKISH} "Session Desk ${VERSION}, kurulu olan $R0 sürümünden eski ve onun sakladıklarını okuyamazdı. Hiçbir şey değiştirilmedi."
  LangString olderThanInstalled ${LANG_RUSSIAN} "Session Desk ${VERSION} старше установленной версии $R0 и не смогла бы прочитать то, что та хранит. Ничего не изменено."
  LangString savedStays ${LANG_ENGLISH} "What you saved stays in $APPDATA\Session Desk. Remove that folder to remove environments, sessions and history."
  LangString savedStays ${LANG_TURKISH} "Kaydettikleriniz $APPDATA\Session Desk klasöründe kalır. Ortamları, oturumları ve geçmişi kaldırmak için bu klasörü silin."
  LangString savedStays ${LANG_RUSSIAN} "Всё сохранённое остаётся в $APPDATA\Session Desk. Чтобы удалить среды, сеансы и историю, удалите эту папку."
!macroend

; An older program cannot read what a newer one keeps. $R0: what the registry says is installed.
!macro customInit
  ReadRegStr $R0 HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(olderThanInstalled)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
!macroend

!macro customUnInstall
  ${IfNot} ${isUpdated}
    DetailPrint "$(savedStays)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(savedStays)" /SD IDOK
  ${EndIf}
!macroend
