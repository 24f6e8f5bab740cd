import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { organization } from '../../messages/vi/organization';
import { FormSection } from '../../ui/form-section';
import css from './organization.module.css';
import type { UnitDetail } from './queries';
import { dayText } from './unit-state';

const texts = organization;
const words = texts.detail;

interface Happening {
  readonly key: string;
  /** `YYYY-MM-DD`; empty for what was so before anything is known. */
  readonly day: string;
  readonly what: ReactNode;
  readonly document: string | null;
}

const about = (word: string, { id, name }: { readonly id: string; readonly name: string }, note = '') => (
  <>
    {word} <Link to={`/don-vi/${id}`}>{name}</Link> {note}
  </>
);

function happenings(unit: UnitDetail): readonly Happening[] {
  const plain = (key: string, day: string | null, what: ReactNode): Happening => ({ key: `${key}${day ?? ''}`, day: day ?? '', what, document: null });
  const linked = (word: string) => (link: UnitDetail['successors'][number]): Happening => ({
    key: `${word}${link.id}`,
    day: link.on,
    what: about(word, link, words.linkKind(words.links[link.kind])),
    document: link.legalDocument,
  });
  return [
    ...(unit.establishedOn === null ? [] : [plain('born', unit.establishedOn, words.born)]),
    ...unit.names.map(({ name, validFrom }) => plain(name, validFrom, words.bore(name))),
    ...(unit.kinds.length < 2 ? [] : unit.kinds.map(({ kind, validFrom }) => plain(kind, validFrom, words.was(texts.kinds[kind])))),
    ...unit.parents.map(({ id, name, validFrom }) => plain(id, validFrom, about(words.below, { id, name }))),
    ...unit.areaClasses.map((each) => ({ ...plain(each.areaClass, each.validFrom, words.classed(texts.areaClasses[each.areaClass])), document: each.legalDocument })),
    ...unit.predecessors.map(linked(words.madeOf)),
    ...unit.successors.map(linked(words.became)),
    ...(unit.dissolvedOn === null ? [] : [plain('ended', unit.dissolvedOn, words.ended)]),
  ];
}

/** Everything that is known of a unit through time, by its days, with the papers that say so. */
export function UnitTimeline({ unit }: { unit: UnitDetail }) {
  const all = happenings(unit);
  const days = [...new Set(all.map(({ day }) => day))].sort();
  const papersOf = (day: string): readonly string[] => [
    ...new Set([
      ...all.flatMap((each) => (each.day === day ? (each.document ?? []) : [])),
      ...unit.changes.flatMap(({ effectiveOn, legalDocument }) => (effectiveOn === day ? [legalDocument] : [])),
    ]),
  ];
  return (
    <FormSection title={words.timeline}>
      <ol className={css.timeline}>
        {days.map((day) => (
          <li key={day}>
            <p className={css.day}>{day === '' ? words.fromTheStart : dayText(day)}</p>
            <ul>
              {all
                .filter((each) => each.day === day)
                .map(({ key, what }) => (
                  <li key={key}>{what}</li>
                ))}
            </ul>
            {papersOf(day).map((paper) => (
              <p key={paper} className={css.note}>
                {words.byPaper(paper)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </FormSection>
  );
}
