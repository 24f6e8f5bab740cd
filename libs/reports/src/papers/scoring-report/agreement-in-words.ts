import { agreementLevel, type AgreementScale, type Figure, type MemberAgreement, panelAgreement, type Season } from '@dvk/scoring-core';
import { REPORT } from './messages.vi';

const { agreement: words } = REPORT;
/** Places of a coefficient; differences in points have those of the result. */
const coefficientPlaces = 2;

/** How well a panel agrees (scoring rules §10), for readers who never heard of a coefficient. */
export interface AgreementInWords {
  readonly sentences: readonly string[];
  /** By member: mean difference to the others and correlation with them, or that there is none. */
  readonly members: ReadonlyMap<string, { readonly difference: string; readonly correlation: string }>;
}

export function agreementInWords(season: Season, decimals: number): AgreementInWords {
  const { scopes } = panelAgreement(season);
  const [campaign] = scopes;
  if (campaign === undefined) throw new RangeError('no scope of the whole campaign');
  const nameOf = new Map(season.assessors.map(({ code, name }) => [code, name]));
  return {
    sentences: [
      words.basis(String(campaign.nominations), String(campaign.markedByAll)),
      coefficientInWords('kendall-w', campaign.kendallW, words.kendallW),
      coefficientInWords('krippendorff-alpha', campaign.krippendorffAlpha, words.krippendorffAlpha),
      coefficientInWords('intraclass', campaign.icc21, words.icc21),
      coefficientInWords('intraclass', campaign.icc2k, words.icc2k),
      ...lenienciesInWords(campaign.members, nameOf, decimals),
      ...(scopes.some(({ kind }) => kind === 'team') ? [words.teams] : []),
      words.meaning,
    ],
    members: new Map(
      campaign.members.map(({ assessorCode, leniency, correlation }) => [assessorCode, { difference: shown(leniency, (value) => signed(value, decimals)), correlation: shown(correlation, (value) => decimal(value, coefficientPlaces)) }]),
    ),
  };
}

type Wording = (typeof words)['kendallW' | 'krippendorffAlpha' | 'icc21' | 'icc2k'];

function coefficientInWords(scale: AgreementScale, figure: Figure, { name, levels }: Wording): string {
  if (!figure.ok) return words.none(name, words.reasons[figure.reason]);
  const level = agreementLevel(scale, figure.value);
  return words.coefficient(name, decimal(figure.value, coefficientPlaces), words.levels[level], levels[level]);
}

/** Who marks highest and lowest beside the others on the same nominations; nothing where nobody can be compared. */
function lenienciesInWords(members: readonly MemberAgreement[], nameOf: ReadonlyMap<string, string>, decimals: number): string[] {
  const known = members.flatMap(({ assessorCode, leniency }) => (leniency.ok ? [{ name: nameOf.get(assessorCode) ?? assessorCode, value: leniency.value }] : []));
  const [first, ...others] = known;
  if (first === undefined || others.length === 0) return [];
  const highest = others.reduce((found, each) => (each.value > found.value ? each : found), first);
  const lowest = others.reduce((found, each) => (each.value < found.value ? each : found), first);
  return [words.leniency(highest.name, signed(highest.value, decimals), lowest.name, signed(lowest.value, decimals))];
}

const shown = (figure: Figure, write: (value: number) => string): string => (figure.ok ? write(figure.value) : words.noFigure);
const written = (value: number, places: number, signDisplay: 'auto' | 'exceptZero'): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: false, signDisplay }).format(value).replace('-', '−');
const decimal = (value: number, places: number): string => written(value, places, 'auto');
const signed = (value: number, places: number): string => written(value, places, 'exceptZero');
