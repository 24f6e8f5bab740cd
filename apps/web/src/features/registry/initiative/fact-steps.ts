import { formatDate } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { writeDate } from '../../../ui/date/read-date';
import type { PhaseStep } from '../../../ui/phase-line';
import type { InitiativeView } from '../queries';
import type { Distinction, InitiativeAward } from './queries';

const texts = life.facts;

type Standing = Pick<InitiativeView, 'registration' | 'registeredAt'>;

function registered({ registration, registeredAt }: Standing): PhaseStep {
  const word = texts.registration[registration];
  const since = registeredAt === null || registration === 'draft' ? word : `${word}, ${texts.since(formatDate(registeredAt))}`;
  return { key: 'registered', label: texts.registered, state: registration === 'accepted' ? 'done' : 'current', detail: since };
}

/** The recognition whose period ends last; `day`: today. */
function recognised(distinctions: readonly Distinction[], day: string): PhaseStep {
  const [last] = distinctions.flatMap(({ period }) => period ?? []).sort((one, other) => other.to.localeCompare(one.to));
  if (last === undefined) return none('recognised', texts.recognised);
  return { key: 'recognised', label: texts.recognised, state: last.to < day ? 'current' : 'done', detail: last.to < day ? texts.ended(writeDate(last.to)) : texts.until(writeDate(last.to)) };
}

function typical(distinctions: readonly Distinction[]): PhaseStep {
  const last = distinctions.find(({ kind }) => kind === 'typical');
  if (last === undefined) return none('typical', texts.typical);
  return { key: 'typical', label: texts.typical, state: 'done', detail: texts.document(last.document.number, writeDate(last.document.date)) };
}

function proposed(awards: readonly InitiativeAward[]): PhaseStep {
  const [last] = awards;
  if (last === undefined) return none('proposed', texts.proposed);
  return { key: 'proposed', label: texts.proposed, state: 'done', detail: texts.award(last.award, String(last.year)) };
}

function rewarded(awards: readonly InitiativeAward[]): PhaseStep {
  const [last] = awards.flatMap(({ reward }) => reward ?? []);
  if (last === undefined) return none('rewarded', texts.rewarded);
  if (last.revokedNumber !== null) return { key: 'rewarded', label: texts.rewarded, state: 'current', detail: texts.revoked };
  return { key: 'rewarded', label: texts.rewarded, state: 'done', detail: texts.document(last.number, writeDate(last.date)) };
}

const none = (key: string, label: string): PhaseStep => ({ key, label, state: 'next', detail: texts.none });

/** The five facts as steps, each true or not whatever the others are. `day`: today as `2026-12-05`. */
export function factSteps(initiative: Standing, distinctions: readonly Distinction[], awards: readonly InitiativeAward[], day: string): PhaseStep[] {
  const standing = distinctions.filter(({ withdrawnAt }) => withdrawnAt === null);
  return [registered(initiative), recognised(standing, day), typical(standing), proposed(awards), rewarded(awards)];
}
