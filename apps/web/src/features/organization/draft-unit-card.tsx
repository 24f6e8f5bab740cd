import Button from 'antd/es/button';
import { organization } from '../../messages/vi/organization';
import { unitChanges } from '../../messages/vi/unit-changes';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { DraftUnit } from './change-draft';
import { kindChoices, readKind } from './kind-choices';
import { UnitsField } from './units-field';

const texts = unitChanges.form;
const words = organization.form;

interface DraftUnitCardProps {
  number: number;
  unit: DraftUnit;
  onChange: (unit: DraftUnit) => void;
  onRemove: () => void;
  date: string | null;
}

/** A unit that begins with the change. */
export function DraftUnitCard({ number, unit, onChange, onRemove, date }: DraftUnitCardProps) {
  return (
    <FormSection
      title={texts.unitNo(number)}
      columns={2}
      actions={
        <Button size="small" onClick={onRemove}>
          {texts.removeUnit}
        </Button>
      }
    >
      <TextField label={words.name} required maxLength={300} autoComplete="off" value={unit.name} onChange={(name) => onChange({ ...unit, name })} />
      <TextField label={words.code} hint={words.codeHint} required maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} value={unit.code} onChange={(code) => onChange({ ...unit, code })} />
      <SelectField label={words.kind} value={unit.kind} choices={kindChoices} onChange={(kind) => onChange({ ...unit, kind: readKind(kind) ?? unit.kind })} />
      <UnitsField title={words.parentTitle} most={1} date={date} value={unit.parent === null ? [] : [unit.parent]} onChange={([parent]) => onChange({ ...unit, parent: parent ?? null })} />
    </FormSection>
  );
}
