import { messages } from '../../messages/vi';
import { registration } from '../../messages/vi/registration';
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
        { label: registration.name, value: initiative.name },
        { label: registration.kind, value: texts.kinds[initiative.subjectKind] },
        { label: registration.field, value: or(initiative.field) },
        { label: registration.tags, value: or(initiative.programmeTags.join('; ')) },
        { label: registration.jointUnits.title, value: or(initiative.jointUnits.map(({ name }) => name).join('; ')) },
        ...[...narrativeParts, ...shortParts].map((part) => ({
          label: registration.parts[part],
          value: <span className={css.text}>{or(initiative.details[part])}</span>,
        })),
      ]}
    />
  );
}
