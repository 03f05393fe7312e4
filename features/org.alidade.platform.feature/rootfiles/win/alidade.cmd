@echo off
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%f
:again
%JAVA% -Djava.util.logging.config.file="%~dp0logging.properties" -Xms128m -Xmx4g -jar "%LAUNCHER%" -install "%~dp0." %*
if %ERRORLEVEL%==23 goto again
if %ERRORLEVEL%==24 goto again
exit /b %ERRORLEVEL%
