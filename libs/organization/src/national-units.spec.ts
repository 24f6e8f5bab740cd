import { nameKey } from '@dvk/platform';
import { planNationalUnits } from './national-units';
import { readNationalSource } from './national-unit-source';

const source = readNationalSource();
const { plan, report } = planNationalUnits(source);
const unitByCode = new Map(plan.units.map((unit) => [unit.code, unit]));
const successorsOf = (code: string) => plan.successions.filter(({ fromCode }) => fromCode === code).map(({ toCode }) => toCode);

describe('the national list of units', () => {
  it('holds 34 provinces, 3,321 communes and every row of what became of the old ones', () => {
    expect(report).toEqual({
      provinces: 34,
      communes: 3_321,
      oldProvinces: 52,
      oldDistricts: 698,
      oldCommunes: 10_803,
      rows: 10_977,
      links: 10_837,
      repeatedRows: 140,
      codesOverruled: 453,
      unresolved: [],
    });
  });

  it('gives every unit a code of its own, though the numbers are used twice', () => {
    expect(unitByCode.size).toBe(plan.units.length);
    const again = plan.units.filter(({ officialCode, code }) => officialCode !== null && officialCode !== code && unitByCode.has(officialCode));
    expect(again.length).toBeGreaterThan(2_000);
  });

  it('leads every commune and province that ended to one of today', () => {
    const led = new Set(plan.successions.map(({ fromCode }) => fromCode));
    const lost = plan.units.filter(({ dissolvedOn, code, kind }) => dissolvedOn !== null && kind !== 'district' && !led.has(code));
    expect(lost).toEqual([]);
    expect(plan.successions.every(({ toCode }) => unitByCode.get(toCode)?.dissolvedOn === null)).toBe(true);
  });

  it('leads the old commune of every single row to the commune that the row names', () => {
    const byFrom = new Map<string, Set<string>>();
    for (const { fromCode, toCode } of plan.successions) byFrom.set(fromCode, (byFrom.get(fromCode) ?? new Set()).add(toCode));
    const parentOf = new Map(plan.parents.map(({ code, parentCode }) => [code, parentCode]));
    const bare = (province: string) => province.replace(/^(Tỉnh|Thành phố) /i, '');
    const above = (code: string) => parentOf.get(code) ?? '';
    const place = (name: string, district: string, province: string) => nameKey(`${name}|${district}|${bare(province)}`);
    const nameOf = (code: string) => unitByCode.get(code)?.name ?? '';
    const old = new Map(
      plan.units.filter(({ dissolvedOn }) => dissolvedOn !== null).map(({ code, name }) => [place(name, nameOf(above(code)), nameOf(above(above(code)))), code]),
    );
    const unled = source.successions.filter((row) => {
      if (row.old === null) return false;
      const successors = byFrom.get(old.get(place(row.old.name, row.old.district, row.old.province)) ?? '') ?? new Set();
      return ![...successors].some((code) => nameKey(nameOf(code)) === nameKey(row.newName) && nameKey(bare(nameOf(above(code)))) === nameKey(bare(row.newProvince)));
    });
    expect(source.successions).toHaveLength(10_977);
    expect(unled).toEqual([]);
  });

  it('chooses who takes over what was open where there is one successor, and nobody where there are several', () => {
    const chosen = new Map<string, boolean[]>();
    for (const { fromCode, takesMatters } of plan.successions) chosen.set(fromCode, [...(chosen.get(fromCode) ?? []), takesMatters]);
    const wrong = [...chosen].filter(([, each]) => each.filter(Boolean).length !== (each.length === 1 ? 1 : 0));
    expect(wrong).toEqual([]);
  });

  it('knows the kind of every unit', () => {
    expect(plan.units.filter(({ kind }) => kind === 'other')).toEqual([]);
    expect(unitByCode.get('26732')).toMatchObject({ kind: 'special-zone', name: 'Đặc khu Côn Đảo' });
  });

  it('hangs every unit but the provinces below another', () => {
    const placed = new Set(plan.parents.map(({ code }) => code));
    expect(plan.units.filter(({ kind, code }) => kind !== 'province' && !placed.has(code))).toEqual([]);
    expect(plan.parents.every(({ parentCode }) => unitByCode.has(parentCode))).toBe(true);
  });

  it('tells a province that stayed from one that only kept its name', () => {
    expect(unitByCode.get('01')).toMatchObject({ name: 'Thành phố Hà Nội', establishedOn: null });
    expect(unitByCode.get('80')).toMatchObject({ name: 'Tỉnh Tây Ninh', establishedOn: '2025-07-01' });
    expect(unitByCode.get('T72025-tinh-tay-ninh')).toMatchObject({ name: 'Tỉnh Tây Ninh', dissolvedOn: '2025-07-01' });
    expect(successorsOf('T72025-tinh-tay-ninh')).toEqual(['80']);
    expect(unitByCode.has('T72025-thanh-pho-ha-noi')).toBe(false);
  });

  it('believes the name where the number points to a commune elsewhere', () => {
    const row = source.successions.find(({ newCode, newName }) => newCode === '28201' && newName === 'Xã Long Phụng');
    const target = plan.units.find(({ name, dissolvedOn }) => name === 'Xã Long Phụng' && dissolvedOn === null);
    const predecessors = plan.successions.filter(({ toCode }) => toCode === target?.code).map(({ fromCode }) => unitByCode.get(fromCode)?.name);
    expect(target?.code).not.toBe('28201');
    expect(predecessors).toContain(row?.old?.name);
  });

  it('keeps a part that went elsewhere as a division', () => {
    const divided = plan.successions.filter(({ kind }) => kind === 'split');
    expect(divided.length).toBeGreaterThan(0);
    for (const { fromCode } of divided) expect(successorsOf(fromCode).length).toBeGreaterThan(1);
  });

  it('reports a row that leads nowhere instead of dropping it', () => {
    const lost = { oldCode: '99999', old: { name: 'Xã Lạc', district: 'Huyện Xa', province: 'Thành phố Hà Nội' }, newCode: '99998', newName: 'Xã Không Có', newProvince: 'Thành phố Hà Nội' };
    const planned = planNationalUnits({ ...source, successions: [...source.successions, lost] });
    expect(planned.report.unresolved).toEqual(['T72025-99999 → 99998 Xã Không Có']);
    expect(planned.report.rows).toBe(planned.report.links + planned.report.repeatedRows + 1);
  });
});
