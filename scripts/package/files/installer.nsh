; Beside what the packager writes: "Open in Letterbook" in the menu of every folder.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Letterbook" "" "Open in Letterbook"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Letterbook" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Letterbook\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Directory\shell\Letterbook"
!macroend
