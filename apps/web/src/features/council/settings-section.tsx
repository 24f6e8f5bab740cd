import Button from 'antd/es/button';
import { useState } from 'react';
import { council as councilMessages } from '../../messages/vi/council';
import { CheckField } from '../../ui/check-field';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { percentText, readPercent } from './percent';
import { type CampaignCouncil, type Council, useWriteCouncil } from './queries';

const texts = councilMessages.settings;
const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>) => (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

const blank: Omit<Council, 'id' | 'version' | 'members'> = {
  name: councilMessages.page.title,
  quorumHundredths: 6667,
  denominator: 'all',
  ballot: 'open',
  standingOnly: false,
  absenteesWrite: true,
  chairBreaksTie: true,
  thresholds: [{ award: '', hundredths: 8000, comparison: 'at-least' }],
};

/** How the council decides, as data. */
export function SettingsSection({ page }: { page: CampaignCouncil }) {
  const known = page.council ?? blank;
  const [settings, setSettings] = useState(known);
  const [quorum, setQuorum] = useState(percentText(known.quorumHundredths));
  const typedOf = (award: string): string => {
    const line = known.thresholds.find((each) => each.award === award);
    return line === undefined ? '' : percentText(line.hundredths);
  };
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(['', ...page.awards].map((award) => [award, typedOf(award)])));
  const [comparison, setComparison] = useState(known.thresholds[0]?.comparison ?? 'at-least');
  const write = useWriteCouncil(page.campaignId);
  const notice = useNotice();
  const quorumHundredths = readPercent(quorum);
  const lines = Object.entries(asked).filter(([award, text]) => award === '' || text.trim() !== '');
  const thresholds = lines.map(([award, text]) => ({ award, hundredths: readPercent(text) ?? 0, comparison }));
  const complete = quorumHundredths !== null && thresholds.every(({ hundredths }) => hundredths > 0) && settings.name.trim() !== '';
  const badPercent = (text: string) => (readPercent(text) === null ? { error: texts.badPercent } : {});
  const submit = () => {
    const { name, denominator, ballot, standingOnly, absenteesWrite, chairBreaksTie } = settings;
    const body = { version: page.council?.version ?? 0, name, quorumHundredths: quorumHundredths ?? 0, denominator, ballot, standingOnly, absenteesWrite, chairBreaksTie, thresholds };
    write.mutate(body, { onSuccess: () => notice.success(texts.saved) });
  };
  return (
    <FormSection
      title={texts.title}
      lead={texts.lead}
      columns={2}
      actions={
        <Button type="primary" loading={write.isPending} disabled={!complete} onClick={submit}>
          {texts.save}
        </Button>
      }
    >
      <TextField label={texts.name} required maxLength={300} value={settings.name} onChange={(name) => setSettings({ ...settings, name })} />
      <TextField label={texts.quorum} hint={texts.quorumHint} required inputMode="decimal" value={quorum} onChange={setQuorum} {...badPercent(quorum)} />
      {Object.entries(asked).map(([award, text]) => (
        <TextField
          key={award}
          label={award === '' ? texts.threshold : texts.thresholdOf(award)}
          required={award === ''}
          inputMode="decimal"
          value={text}
          onChange={(next) => setAsked({ ...asked, [award]: next })}
          {...(award === '' || text.trim() !== '' ? badPercent(text) : {})}
        />
      ))}
      <SelectField label={texts.comparison} value={comparison} onChange={(value) => setComparison(value === 'more-than' ? value : 'at-least')} choices={choicesOf(texts.comparisons)} />
      <SelectField label={texts.denominator} value={settings.denominator} onChange={(value) => setSettings({ ...settings, denominator: value === 'present' ? value : 'all' })} choices={choicesOf(texts.denominators)} />
      <SelectField label={texts.ballot} value={settings.ballot} onChange={(value) => setSettings({ ...settings, ballot: value === 'secret' ? value : 'open' })} choices={choicesOf(councilMessages.ballots)} />
      <CheckField label={texts.standingOnly} checked={settings.standingOnly} onChange={(standingOnly) => setSettings({ ...settings, standingOnly })} />
      <CheckField label={texts.absenteesWrite} checked={settings.absenteesWrite} onChange={(absenteesWrite) => setSettings({ ...settings, absenteesWrite })} />
      <CheckField label={texts.chairBreaksTie} checked={settings.chairBreaksTie} onChange={(chairBreaksTie) => setSettings({ ...settings, chairBreaksTie })} />
      <ErrorNotice error={write.error} />
    </FormSection>
  );
}
