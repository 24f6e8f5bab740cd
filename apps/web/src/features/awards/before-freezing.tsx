import { Link } from 'react-router';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { ConfirmButton } from '../../ui/confirm-button';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { StateTag } from '../../ui/state-tag';
import css from './awards.module.css';
import { useFreeze, type CampaignResults } from './queries';

const texts = awardsMessages.before;

/** What has to be so before a result can be frozen, and the act itself for those whose act it is. */
export function BeforeFreezing({ results }: { results: CampaignResults }) {
  const seesProgress = usePermission('scoring.progress');
  if (results.freezeRefusal === 'result.already-frozen') return <p>{texts.hidden}</p>;
  const conditions = [
    { met: results.scoringClosed, text: texts.scoringClosed },
    { met: results.readable, text: texts.phaseOpen },
    { met: results.acceptedNominations > 0, text: texts.nominations(formatCount(results.acceptedNominations)) },
  ];
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <ul className={css.conditions}>
        {conditions.map(({ met, text }) => (
          <li key={text}>
            <StateTag tone={met ? 'good' : 'attention'}>{met ? texts.done : texts.missing}</StateTag> {text}
          </li>
        ))}
      </ul>
      {results.mayFreeze ? <FreezeButton results={results} /> : <p>{texts.waiting}</p>}
      {!results.scoringClosed && seesProgress && <Link to={`/dot-xet/${results.campaignId}/tien-do`}>{texts.progress}</Link>}
    </FormSection>
  );
}

function FreezeButton({ results }: { results: CampaignResults }) {
  const freeze = useFreeze();
  const notice = useNotice();
  return (
    <div className={css.act}>
      <p>{texts.ready}</p>
      <ConfirmButton
        type="primary"
        title={texts.freezeTitle(formatCount(results.acceptedNominations))}
        consequence={<p>{texts.freezeConsequence}</p>}
        confirmLabel={texts.freeze}
        onConfirm={async () => {
          await freeze.mutateAsync(results.campaignId);
          notice.success(texts.frozen);
        }}
      >
        {texts.freeze}
      </ConfirmButton>
    </div>
  );
}
