; "Open with Sheaf" for the endings that captures have. What opens them by themselves stays as it is:
; a program that is listed under Applications is offered and never preferred.

!macro sheafOffer ENDING
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${ENDING}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro sheafOffer ".md"
  !insertmacro sheafOffer ".markdown"
  !insertmacro sheafOffer ".txt"
  !insertmacro sheafOffer ".html"
  !insertmacro sheafOffer ".htm"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  ${ifNot} ${Silent}
  ${andIfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Sheaf is removed. Your captures stay in their folders; what you read and starred stays in $APPDATA\Sheaf."
  ${endIf}
!macroend
