import { formatDecimal } from '@dvk/scoring-core';
import { formatCount, formatDate } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../messages/vi/decisions';
import { FormSection } from '../../ui/form-section';
import css from './awards.module.css';
import { decisionSentence } from './decisions/act-words';
import { exactInWords, withComma } from './figures';
import type { LineDetail } from './queries';

const texts = awardsMessages.explanation;
type Explanation = LineDetail['explanation'];
type Equal = Explanation['equals'][number];

/** The way from the sheets to the total, step by step, in the order of the arithmetic. */
function stepsOf({ trail, exactScore, finalScore, explanation }: LineDetail): readonly string[] {
  if (trail === null || exactScore === null) return [];
  const { rules, decimals, totalMax } = explanation;
  const counted = trail.sheets.filter(({ state }) => state === 'counted');
  const used = counted.filter(({ trimmed }) => !trimmed).map(({ total }) => withComma(total));
  const dropped = counted.filter(({ trimmed }) => trimmed).map(({ total }) => withComma(total));
  const panel = exactInWords(trail.panelExact);
  const method = rules.method === 'trimmed' && dropped.length === 0 ? 'mean' : (rules.method as keyof typeof texts.methods);
  return [
    rules.scope === 'sheet' ? texts.fromSheets(texts.methods[method], used.join(' + '), formatCount(used.length), panel) : texts.fromCriteria(texts.methods[method], panel),
    ...(dropped.length === 0 ? [] : [texts.dropped(dropped.join(', '))]),
    ...(trail.officeTotal === null ? [] : [texts.office(panel, withComma(trail.officeTotal), exactInWords(exactScore))]),
    texts.bounds(withComma(totalMax)),
    texts.rounded(exactInWords(exactScore), formatCount(decimals), withComma(finalScore)),
  ];
}

/** A band of scores as an interval: `từ 80,00 đến dưới 90,00`. */
function bandText({ name, from, fromInclusive, to, toInclusive }: NonNullable<Explanation['band']>): string {
  const places = (hundredths: number): string => formatDecimal(hundredths, { comma: true });
  const low = from === null ? null : fromInclusive ? texts.atLeast(places(from)) : texts.above(places(from));
  const high = to === null ? null : toInclusive ? texts.atMost(places(to)) : texts.below(places(to));
  return texts.band(name, [low, high].filter((part) => part !== null).join(', '));
}

function equalText({ code, rank, decidedBy }: Equal): string {
  if (decidedBy === null) return texts.equal(code, formatCount(rank));
  const { key, code: criterion, own, other } = decidedBy;
  if (key === 'decision') return texts.byDecision(code, formatCount(rank));
  const name = key === 'average' ? texts.keys.average(criterion ?? '') : texts.keys[key as 'median' | 'smaller-spread' | 'legal-preference'];
  const figure = (text: string): string => (key === 'legal-preference' ? (text === '1' ? texts.yes : texts.no) : exactInDecimal(text));
  return texts.byKey(code, formatCount(rank), name, figure(own), figure(other));
}

/** A figure of a key: a decimal as printed, or a fraction in words. */
const exactInDecimal = (text: string): string => (text.includes('.') ? withComma(text) : exactInWords(text));

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a clerk needs to come to the same total, class, rank and award by hand. */
export function ExplanationView({ line }: { line: LineDetail }) {
  const { explanation } = line;
  const { band, facts, decisions, equals, tiers, rules } = explanation;
  const steps = stepsOf(line);
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      {steps.length > 0 && (
        <div>
          <h3>{texts.steps}</h3>
          <ol className={css.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      {line.trail !== null && <List title={texts.class} items={[band === null ? texts.noBand : bandText(band), texts.classOn[rules.classOn as keyof typeof texts.classOn]]} />}
      <List title={texts.facts} items={facts.map(({ kind, reason, sourceDocument, className }) => texts.fact(texts.factKinds[factKind(kind, className)](className ?? ''), reason, sourceDocument))} />
      {line.rank !== null && <List title={texts.ties} items={equals.length === 0 ? [texts.alone] : equals.map(equalText)} />}
      {line.rank !== null && (
        <List
          title={texts.quota}
          items={tiers.map(({ award, awarded, lastRank }) => (lastRank === null ? texts.nobody(award) : texts.tier(award, formatCount(awarded), formatCount(lastRank))))}
        />
      )}
      <List
        title={texts.decisions}
        items={decisions.map((decision) => texts.decision(decisionSentence(decision, (code) => code), decision.decidedBy, formatDate(decision.decidedAt), decisionsMessages.acts.because(decision.reason, decision.document)))}
      />
    </FormSection>
  );
}

/** A knock-out into no class at all bars the nomination. */
function factKind(kind: string, className: string | null): keyof typeof texts.factKinds {
  if (kind === 'warning' || kind === 'class-cap') return kind;
  return className === null ? 'block' : 'knock-out';
}
