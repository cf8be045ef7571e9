@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties names; the first run downloads it, checks it and keeps it
rem under %USERPROFILE%\.m2\wrapper. Where it can't be downloaded, a Maven on the PATH serves.
setlocal
set "MVNW_PROJECT=%~dp0"
for /f "usebackq delims=" %%M in (`powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "$settings = ConvertFrom-StringData (Get-Content -Raw (Join-Path $env:MVNW_PROJECT '.mvn/wrapper/maven-wrapper.properties'));" ^
  "$url = $settings.distributionUrl; $archive = Split-Path -Leaf $url; $name = $archive -replace '-bin.zip$', '';" ^
  "$user = $env:MAVEN_USER_HOME; if (-not $user) { $user = Join-Path $env:USERPROFILE '.m2' };" ^
  "$target = Join-Path $user ('wrapper/dists/' + $name + '/' + $settings.distributionSha256Sum);" ^
  "if (-not (Test-Path $target)) {" ^
  "  $temporary = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid()); $null = New-Item -ItemType Directory $temporary; $zip = Join-Path $temporary $archive;" ^
  "  try { Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 -Uri $url -OutFile $zip } catch {" ^
  "    $installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue; $version = '';" ^
  "    if ($installed) { $version = [regex]::Match((& $installed.Source --version | Out-String), 'Apache Maven ([0-9.]+)').Groups[1].Value };" ^
  "    if (-not $version -or [version]$version -lt [version]'3.8.6') { [Console]::Error.WriteLine('mvnw: ' + $url + ' can not be reached, and there is no Maven 3.8.6 or newer on the PATH to use instead.'); exit 1 };" ^
  "    [Console]::Error.WriteLine('mvnw: warning: ' + $url + ' can not be reached; using ' + $installed.Source + ' instead.'); Write-Output $installed.Source; exit 0 };" ^
  "  if ((Get-FileHash -Algorithm SHA256 $zip).Hash -ne $settings.distributionSha256Sum) { [Console]::Error.WriteLine('mvnw: ' + $url + ' has not the checksum that maven-wrapper.properties names; it was not used.'); exit 1 };" ^
  "  Expand-Archive $zip $temporary; $null = New-Item -ItemType Directory -Force (Split-Path $target);" ^
  "  Move-Item (Join-Path $temporary $name) $target; Remove-Item -Recurse -Force $temporary };" ^
  "Write-Output (Join-Path $target 'bin/mvn.cmd')"`) do set "MVNW_MAVEN=%%M"
if not defined MVNW_MAVEN exit /b 1
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%
