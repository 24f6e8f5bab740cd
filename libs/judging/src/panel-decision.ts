import { cleanText, type FieldProblem, Problem } from '@dvk/platform';
import type { DepartedSheets, PanelRow } from './persistence/panels.repository';

/** A panel and the decision that appoints it, as typed; what is left out stays as it is. */
export interface PanelDecision {
  readonly name: string;
  readonly decisionNumber: string;
  /** ISO date. */
  readonly decisionDate: string;
  readonly decisionIssuer: string;
  /** ISO dates; null: no limit. */
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  /** Empty: all. */
  readonly fields?: readonly string[];
  readonly peerGroups?: readonly string[];
  readonly departedSheets?: DepartedSheets;
}

type Decided = Omit<PanelRow, 'id' | 'campaignId' | 'version'>;
type Limits = Pick<PanelRow, 'validFrom' | 'validTo' | 'fields' | 'peerGroups' | 'departedSheets'>;

const textList = (texts: readonly string[]): string[] => [...new Set(texts.map(cleanText).filter((text) => text !== ''))];

/** @throws Problem invalid `panel.decision-incomplete` naming each part that is empty, `panel.validity-reversed`, `panel.field-unknown` */
export function readDecision(typed: PanelDecision, before: Limits, campaignFields: readonly string[]): Decided {
  const decided: Decided = {
    name: cleanText(typed.name),
    decisionNumber: cleanText(typed.decisionNumber),
    decisionDate: typed.decisionDate,
    decisionIssuer: cleanText(typed.decisionIssuer),
    validFrom: typed.validFrom === undefined ? before.validFrom : typed.validFrom,
    validTo: typed.validTo === undefined ? before.validTo : typed.validTo,
    fields: typed.fields === undefined ? before.fields : textList(typed.fields),
    peerGroups: typed.peerGroups === undefined ? before.peerGroups : textList(typed.peerGroups),
    departedSheets: typed.departedSheets ?? before.departedSheets,
  };
  const empty = (['name', 'decisionNumber', 'decisionIssuer'] as const).filter((part) => decided[part] === '');
  if (empty.length > 0) throw Problem.invalid('panel.decision-incomplete', {}, empty.map((field): FieldProblem => ({ field, code: 'panel.part-missing' })));
  if (decided.validFrom !== null && decided.validTo !== null && decided.validTo < decided.validFrom) {
    throw Problem.invalid('panel.validity-reversed', {}, [{ field: 'validTo', code: 'panel.validity-reversed' }]);
  }
  // Fields chosen before may have gone from the campaign since; they do no harm.
  const unknown = decided.fields.filter((field) => !campaignFields.includes(field) && !before.fields.includes(field));
  if (unknown.length > 0) throw Problem.invalid('panel.field-unknown', { fields: unknown }, [{ field: 'fields', code: 'panel.field-unknown', params: { fields: unknown } }]);
  return decided;
}
