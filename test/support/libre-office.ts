import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The program `soffice` on the path, or null. */
export async function findLibreOffice(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice');
    const found = await access(file, constants.X_OK).then(() => true, () => false);
    if (found) return file;
  }
  return null;
}

/** Opens every file in LibreOffice and saves it into `folder` in another format (`xlsx` again, `pdf`), under a profile of its own. */
export async function saveWithLibreOffice(program: string, files: readonly string[], folder: string, format: string): Promise<readonly string[]> {
  const profile = await mkdtemp(path.join(tmpdir(), 'libre-office-'));
  try {
    await execute(program, ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', format, '--outdir', folder, ...files], { timeout: 180_000 });
    return (await readdir(folder)).map((name) => path.join(folder, name));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Said instead of a proof where there is no LibreOffice. */
export function sayLibreOfficeMissing(): void {
  process.stderr.write('LibreOffice (soffice) is not installed: what it makes of our workbooks was not looked at.\n');
}
