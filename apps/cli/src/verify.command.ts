import { stat } from 'node:fs/promises';
import { ResultVerification, type VersionFindings } from '@dvk/awards';
import { CampaignsService } from '@dvk/campaigns';
import { Transactor } from '@dvk/platform';
import { KeptPapers, type KeptPaperFault } from '@dvk/reports';
import type { Command } from 'commander';
import { withApplication } from './application';
import { verifyMessages as messages } from './verify.messages.vi';
import { COULD_NOT, DIFFERS, type FileOptions, type Verdict, verifyFile } from './verify-file';

/**
 * `dvk verify FILE|CAMPAIGN`: exit code 0 when everything is as it was frozen, 2 when something differs (on standard error,
 * first or all), 1 when it could not be looked at. A manifest or a list needs neither database nor server.
 */
export function register(program: Command): void {
  program
    .command('verify')
    .description(messages.description)
    .argument('<file or campaign>', messages.argument)
    .option('--sha256 <code>', messages.sha256)
    .option('--manifest <file>', messages.manifest)
    .option('--against <file>', messages.against)
    .option('--all', messages.all)
    .action(async (subject: string, options: FileOptions) => {
      const isFile = /\.(json|xlsx)$/i.test(subject) || (await stat(subject).catch(() => null)) !== null;
      const { code, lines, complaints } = isFile ? await verifyFile(subject, options) : await verifyCampaign(subject);
      for (const line of complaints) process.stderr.write(`${line}\n`);
      for (const line of lines) process.stdout.write(`${line}\n`);
      process.exitCode = code;
    });
}

type Checked = VersionFindings & { readonly papers: number; readonly paperFaults: readonly KeptPaperFault[] };

async function verifyCampaign(code: string): Promise<Verdict> {
  const versions = await withApplication(async (app) => {
    const id = await app.get(CampaignsService).idOf(code);
    if (id === null) return null;
    return app.get(Transactor).snapshot(async (tx) => {
      const checked: Checked[] = [];
      for (const version of await app.get(ResultVerification).ofCampaign(tx, id)) {
        const { checked: papers, faults } = await app.get(KeptPapers).check(tx, version.id);
        checked.push({ ...version, papers, paperFaults: faults });
      }
      return checked;
    });
  });
  if (versions === null) return { code: COULD_NOT, lines: [], complaints: [messages.noCampaign(code)] };
  if (versions.length === 0) return { code: COULD_NOT, lines: [], complaints: [messages.notFrozen(code)] };
  const complaints = versions.flatMap(({ versionNo, faults, paperFaults }) => [
    ...faults.map((fault) => messages.ofVersion(versionNo, fault)),
    ...paperFaults.map(({ fileName, fault }) => messages.ofVersion(versionNo, messages.paperFaults[fault](fileName))),
  ]);
  const lines = versions
    .filter(({ faults, paperFaults }) => faults.length + paperFaults.length === 0)
    .map(({ versionNo, sha256, papers }) => messages.versionWhole(versionNo, sha256, papers));
  return { code: complaints.length > 0 ? DIFFERS : 0, lines, complaints };
}
