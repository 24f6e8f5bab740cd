import { useMemo } from 'react';
import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { Chart } from '../../../ui/chart/chart';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { AgreementMember, AgreementScope, Figure } from './agreement-queries';
import css from './agreement.module.css';
import { levelColours } from './chart-colours';
import { coefficient, figureText, levelOf, pointsText, reasonText, signedText } from './figure-words';
import { distributionOption, leniencyOption, rowsHeight } from './member-options';
import { pairsHeight, pairsOption } from './pair-option';

const texts = agreementMessages;

interface MemberChartsProps {
  scope: AgreementScope;
  decimals: number;
  /** A member's code with their name. */
  nameOf: (code: string) => string;
}

/** Where each member's marks lie, how generous each is, and how alike each two are. */
export function MemberCharts(props: MemberChartsProps) {
  if (props.scope.members.length === 0) return <EmptyState title={texts.without.nothing} />;
  return (
    <>
      <Distribution {...props} />
      <Leniency {...props} />
      <Pairs {...props} />
    </>
  );
}

const labelled = (members: readonly AgreementMember[], nameOf: (code: string) => string) => members.map(({ assessorCode }) => ({ code: assessorCode, label: nameOf(assessorCode) }));

function Distribution({ scope: { members }, decimals, nameOf }: MemberChartsProps) {
  const words = texts.distribution;
  const draw = useMemo(() => distributionOption(members, labelled(members, nameOf)), [members, nameOf]);
  const write = pointsText(decimals);
  return (
    <FormSection title={words.title}>
      <Chart
        label={words.label}
        caption={words.caption}
        draw={draw}
        height={rowsHeight(members.length)}
        table={{
          heads: Object.values(words.columns),
          rows: members.map((member) => [
            nameOf(member.assessorCode),
            formatCount(member.nominations),
            ...[member.minimum, member.lowerQuartile, member.median, member.upperQuartile, member.maximum].map(write),
            figureText(member.spread, write),
          ]),
        }}
      />
    </FormSection>
  );
}

function leniencyWords(figure: Figure, decimals: number): string {
  if (figure.value === null) return figureText(figure, signedText(decimals));
  const points = pointsText(decimals)(Math.abs(figure.value));
  if (points === pointsText(decimals)(0)) return texts.leniency.even;
  return figure.value > 0 ? texts.leniency.higher(points) : texts.leniency.lower(points);
}

function Leniency(props: MemberChartsProps) {
  const [first] = props.scope.members;
  const none = first !== undefined && props.scope.members.every(({ leniency }) => leniency.value === null);
  return <FormSection title={texts.leniency.title}>{none ? <p>{texts.because(reasonText(first.leniency.reason))}</p> : <LeniencyChart {...props} />}</FormSection>;
}

function LeniencyChart({ scope: { members }, decimals, nameOf }: MemberChartsProps) {
  const words = texts.leniency;
  const draw = useMemo(() => leniencyOption(members, labelled(members, nameOf), decimals), [members, nameOf, decimals]);
  return (
    <Chart
      label={words.label}
      caption={words.caption}
      draw={draw}
      height={rowsHeight(members.length)}
      table={{
        heads: Object.values(words.columns),
        rows: members.map(({ assessorCode, leniency, correlation }) => [
          nameOf(assessorCode),
          leniency.value === null ? awardsMessages.none : signedText(decimals)(leniency.value),
          leniencyWords(leniency, decimals),
          figureText(correlation, coefficient),
        ]),
      }}
    />
  );
}

function Pairs({ scope: { members, pairs }, decimals, nameOf }: MemberChartsProps) {
  const words = texts.pairs;
  const codes = useMemo(() => members.map(({ assessorCode }) => assessorCode), [members]);
  const draw = useMemo(() => pairsOption(codes, pairs), [codes, pairs]);
  if (pairs.length === 0) {
    return (
      <FormSection title={words.title}>
        <p>{words.noPairs}</p>
      </FormSection>
    );
  }
  return (
    <FormSection title={words.title}>
      <ul className={css.legend} aria-label={words.legend}>
        {(['low', 'moderate', 'good', 'high'] as const).map((level) => (
          <li key={level}>
            <span aria-hidden="true" style={{ background: levelColours[level].fill }} />
            {texts.levels[level]}
          </li>
        ))}
      </ul>
      <Chart
        label={words.label}
        caption={words.caption}
        draw={draw}
        height={pairsHeight(codes.length)}
        table={{
          heads: Object.values(words.columns),
          rows: pairs.map(({ one, other, shared, correlation, distance }) => {
            const level = levelOf('correlation', correlation);
            return [
              words.pair(nameOf(one), nameOf(other)),
              formatCount(shared),
              figureText(correlation, coefficient),
              level === null ? awardsMessages.none : texts.levels[level],
              figureText(distance, pointsText(decimals)),
            ];
          }),
        }}
      />
    </FormSection>
  );
}
