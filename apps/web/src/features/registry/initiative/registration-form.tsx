import { useQuery, useQueryClient } from '@tanstack/react-query';
import { messages } from '../../../messages/vi';
import { life } from '../../../messages/vi/life';
import { registration } from '../../../messages/vi/registration';
import { ConflictDialog } from '../../../ui/autosave/conflict-dialog';
import { LeaveGuard } from '../../../ui/autosave/leave-guard';
import { SaveIndicator } from '../../../ui/autosave/save-indicator';
import { useAutosave } from '../../../ui/autosave/use-autosave';
import { ButtonLink } from '../../../ui/button-link';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { missingRegistration, narrativeParts, partAnchor, shortParts, type Part } from '../draft';
import { AttachmentsSection } from '../attachments/attachments-section';
import { useAttachments } from '../attachments/use-attachments';
import { FieldChoice } from '../field-choice';
import { JointUnitsField } from '../joint-units-field';
import { MissingList } from '../missing-list';
import { initiativeQuery, ownInitiativesQuery, readInitiative, saveInitiative, type InitiativeView } from '../queries';
import { BehalfNotice } from '../on-behalf/behalf-notice';
import { saveForUnit } from '../on-behalf/queries';
import { RegistrationText } from '../registration-text';
import css from '../registry.module.css';
import { SimilarTitles } from '../similar-titles';
import { kindChoices, readKind } from '../subject-kinds';
import { InitiativeHead } from './initiative-head';
import styles from './life.module.css';
import { ProgrammeChoice } from './programme-choice';
import { HandInButton, ReturnedNotice } from './registration-steps';

const texts = registration;

type Registration = Pick<InitiativeView, 'subjectKind' | 'name' | 'field' | 'programmeTags' | 'details' | 'continuesId' | 'jointUnits'>;

const registrationOf = ({ subjectKind, name, field, programmeTags, details, continuesId, jointUnits }: InitiativeView): Registration => ({
  subjectKind,
  name,
  field,
  programmeTags,
  details,
  continuesId,
  jointUnits,
});

/** The way on to the nominations that wait for this registration. */
function OpenNominations({ initiative }: { initiative: InitiativeView }) {
  return initiative.nominations
    .filter(({ state }) => state === 'draft' || state === 'returned')
    .map(({ id }) => (
      <ButtonLink key={id} to={`/ho-so/${id}/tu-cham`} primary>
        {messages.registry.home.next.draft}
      </ButtonLink>
    ));
}

/** The form of an own initiative; saves by itself. */
export function RegistrationForm({ initiative }: { initiative: InitiativeView }) {
  const queries = useQueryClient();
  const others = useQuery(ownInitiativesQuery).data?.items.filter(({ id, unitId }) => id !== initiative.id && unitId === initiative.unitId) ?? [];
  const files = useAttachments(initiative);
  const autosave = useAutosave<Registration>(
    { value: registrationOf(initiative), version: initiative.version },
    {
      save: async ({ jointUnits, ...draft }, version, { leaving }) => {
        const write = initiative.mayWriteForUnit ? saveForUnit : saveInitiative;
        const saved = await files.saving(version, (seen) => write(initiative.id, { ...draft, jointUnitIds: jointUnits.map(({ id }) => id), version: seen }, leaving));
        queries.setQueryData(initiativeQuery(initiative.id).queryKey, saved);
        void queries.invalidateQueries({ queryKey: ['registry', 'nomination'] });
        return saved;
      },
      loadCurrent: async () => {
        const current = await readInitiative(initiative.id);
        return { value: registrationOf(current), version: current.version };
      },
    },
  );
  const { draft } = autosave;
  const missing = missingRegistration(draft, '');
  const saved = async (): Promise<number> => {
    if (!(await autosave.flush())) throw autosave.current().error;
    return files.newest(autosave.current().version);
  };
  const put = (part: Partial<Registration>): void => autosave.edit((before) => ({ ...before, ...part }));
  const putPart = (part: Part, text: string): void => autosave.edit((before) => ({ ...before, details: { ...before.details, [part]: text } }));
  return (
    <>
      <LeaveGuard autosave={autosave} />
      <InitiativeHead
        initiative={initiative}
        part=""
        title={texts.title}
        actions={
          <>
            <HandInButton initiative={initiative} incomplete={missing.length > 0 || autosave.phase === 'failed'} saved={saved} />
            <OpenNominations initiative={initiative} />
          </>
        }
      />
      <ReturnedNotice initiative={initiative} />
      <BehalfNotice initiative={initiative} />
      <div className={css.bar}>
        <strong>{draft.name}</strong>
        <SaveIndicator state={autosave} onRetry={autosave.retry} />
      </div>
      {autosave.phase === 'failed' && <ErrorNotice error={autosave.error} onRetry={autosave.retry} />}
      <FormSection title={texts.general} columns={2}>
        <TextField label={texts.name} hint={texts.nameHint} required maxLength={300} value={draft.name} onChange={(name) => put({ name })} />
        <SimilarTitles unitId={initiative.unitId} name={draft.name} exceptId={initiative.id} />
        <SelectField label={texts.kind} value={draft.subjectKind} onChange={(kind) => put({ subjectKind: readKind(kind) })} choices={kindChoices} />
        <div id={partAnchor('field')} className={css.part}>
          <FieldChoice unitId={initiative.unitId} value={draft.field} onChange={(field) => put({ field })} />
        </div>
        <ProgrammeChoice unitId={initiative.unitId} value={draft.programmeTags} onChange={(programmeTags) => put({ programmeTags })} />
        <SelectField
          label={texts.continues}
          blank={texts.continuesNone}
          value={draft.continuesId ?? ''}
          onChange={(id) => put({ continuesId: id === '' ? null : id })}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <JointUnitsField ownUnitId={initiative.unitId} value={draft.jointUnits} onChange={(jointUnits) => put({ jointUnits })} />
      </FormSection>
      <div className={styles.beside}>
        <FormSection title={texts.content} lead={texts.contentLead}>
        {narrativeParts.map((part) => (
          <div key={part} id={partAnchor(part)} className={css.part}>
            <TextAreaField
              label={texts.parts[part]}
              hint={texts.hints[part]}
              rows={4}
              maxLength={8_000}
              value={draft.details[part]}
              onChange={(text) => putPart(part, text)}
            />
          </div>
        ))}
        </FormSection>
        <aside>
          <FormSection title={texts.progress}>
            <MissingList missing={missing} complete={texts.complete} />
          </FormSection>
          <FormSection title={life.help.title}>
            <ul className={styles.help}>
              {life.help.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </FormSection>
        </aside>
      </div>
      <FormSection title={texts.organisation} columns={2}>
        {shortParts.map((part) => (
          <div key={part} id={partAnchor(part)} className={css.part}>
            <TextField label={texts.parts[part]} hint={texts.hints[part]} maxLength={200} value={draft.details[part]} onChange={(text) => putPart(part, text)} />
          </div>
        ))}
      </FormSection>
      <AttachmentsSection initiative={initiative} acts={files} />
      <ConflictDialog
        draft={draft}
        theirs={autosave.theirs}
        keepMine={autosave.keepMine}
        takeTheirs={autosave.takeTheirs}
        render={(value) => <RegistrationText initiative={value} />}
      />
    </>
  );
}
