import { messages } from '../../messages/vi';
import { FactList } from '../../ui/fact-list';
import { narrativeParts, shortParts } from './draft';
import type { InitiativeView } from './queries';
import css from './registry.module.css';

const texts = messages.registry;

type Shown = Pick<InitiativeView, 'name' | 'subjectKind' | 'field' | 'programmeTags' | 'details' | 'jointUnits'>;

/** A registration to be read. */
export function RegistrationText({ initiative }: { initiative: Shown }) {
  const or = (text: string) => (text === '' ? texts.none : text);
  return (
    <FactList
      facts={[
        { label: texts.registration.name, value: initiative.name },
        { label: texts.registration.kind, value: texts.kinds[initiative.subjectKind] },
        { label: texts.registration.field, value: or(initiative.field) },
        { label: texts.registration.tags, value: or(initiative.programmeTags.join('; ')) },
        { label: texts.registration.jointUnits.title, value: or(initiative.jointUnits.map(({ name }) => name).join('; ')) },
        ...[...narrativeParts, ...shortParts].map((part) => ({
          label: texts.registration.parts[part],
          value: <span className={css.text}>{or(initiative.details[part])}</span>,
        })),
      ]}
    />
  );
}
