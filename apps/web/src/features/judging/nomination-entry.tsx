import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import { EvidenceList } from './evidence-list';
import { EvidencePanel } from './evidence-panel';
import css from './judging.module.css';
import type { Sheet } from './queries';
import type { SheetSight } from './use-sheet-sight';

const texts = messages.judging.sheet;

/** What is to be judged: summary, the parts of the registration form, evidence shown in its place. */
export function NominationEntry({ sheet: { id, nomination }, sight }: { sheet: Sheet; sight: Pick<SheetSight, 'evidenceId' | 'showEvidence'> }) {
  const parts = Object.entries(texts.details).filter(([part]) => (nomination.details[part] ?? '') !== '');
  const shown = nomination.evidence.find((file) => file.id === sight.evidenceId);
  return (
    <FormSection title={texts.entry} lead={[nomination.unitName, nomination.field, nomination.peerGroup].filter(Boolean).join(' · ')}>
      <div className={css.entry}>
        {shown !== undefined && <EvidencePanel sheetId={id} file={shown} onClose={() => sight.showEvidence(null)} />}
        {nomination.jointUnitNames.length > 0 && <p>{texts.jointUnits(nomination.jointUnitNames.join('; '))}</p>}
        {nomination.summary !== '' && (
          <section>
            <h3>{texts.summary}</h3>
            <p>{nomination.summary}</p>
          </section>
        )}
        {parts.map(([part, label]) => (
          <section key={part}>
            <h3>{label}</h3>
            <p>{nomination.details[part]}</p>
          </section>
        ))}
        <section>
          <h3>{texts.evidence}</h3>
          {nomination.evidence.length === 0 ? (
            <p>{texts.noEvidence}</p>
          ) : (
            <EvidenceList sheetId={id} files={nomination.evidence} openId={shown?.id ?? null} onOpen={sight.showEvidence} />
          )}
        </section>
      </div>
    </FormSection>
  );
}
