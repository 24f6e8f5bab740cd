import { duties as texts } from '../../messages/vi/duties';
import { SelectField } from '../../ui/select-field';

/** Which year's calendar. */
export const YearField = ({ year, years, onYear }: { year: number; years: readonly number[]; onYear: (year: string) => void }) => (
  <SelectField label={texts.year} value={String(year)} onChange={onYear} choices={years.map((each) => ({ value: String(each), label: String(each) }))} />
);
