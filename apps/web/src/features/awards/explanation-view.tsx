import { formatCount, formatDate } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../messages/vi/decisions';
import { FormSection } from '../../ui/form-section';
import { decisionSentence } from './decisions/act-words';
import { classLines, factEffect, keyFigure, keyName, stepsOf, tierLine } from './explanation-steps';
import { ExplainedPart } from './explained-part';
import type { LineDetail } from './queries';

const texts = awardsMessages.explanation;
type Equal = LineDetail['explanation']['equals'][number];

function equalText({ code, rank, decidedBy }: Equal): string {
  if (decidedBy === null) return texts.equal(code, formatCount(rank));
  const { key, code: criterion, own, other } = decidedBy;
  if (key === 'decision') return texts.byDecision(code, formatCount(rank));
  return texts.byKey(code, formatCount(rank), keyName(key, criterion), keyFigure(key, own), keyFigure(key, other));
}

/** What a clerk needs to come to the same total, class, rank and award by hand. */
export function ExplanationView({ line }: { line: LineDetail }) {
  const { trail, exactScore, finalScore } = line;
  const { band, facts, decisions, equals, tiers, rules, decimals, totalMax } = line.explanation;
  const steps = trail === null || exactScore === null ? [] : stepsOf({ ...rules, ...trail, sheets: trail.sheets.filter(({ state }) => state === 'counted'), exactScore, finalScore, decimals, totalMax });
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <ExplainedPart title={texts.steps} items={steps} ordered />
      {trail !== null && <ExplainedPart title={texts.class} items={classLines(band, rules.classOn)} />}
      <ExplainedPart title={texts.facts} items={facts.map(({ kind, reason, sourceDocument, className }) => texts.fact(factEffect(kind, className), reason, sourceDocument))} />
      {line.rank !== null && <ExplainedPart title={texts.ties} items={equals.length === 0 ? [texts.alone] : equals.map(equalText)} />}
      {line.rank !== null && <ExplainedPart title={texts.quota} items={tiers.map(tierLine)} />}
      <ExplainedPart
        title={texts.decisions}
        items={decisions.map((decision) => texts.decision(decisionSentence(decision, (code) => code), decision.decidedBy, formatDate(decision.decidedAt), decisionsMessages.acts.because(decision.reason, decision.document)))}
      />
    </FormSection>
  );
}
