@echo off
rem The installed app and its command line. What stands behind -- is never taken for a switch of Chromium.
"%~dp0..\Letterbook.exe" -- %*
exit /b %ERRORLEVEL%
