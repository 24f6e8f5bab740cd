import { comparisonKey, nameKey } from '@dvk/platform';
import { nationalUnitTexts as texts } from './messages.vi';
import type { NationalSource, SourceProvince, SourceSuccession } from './national-unit-source';
import type { UnitKind } from './unit-kinds';
import type { PlannedParent, PlannedSuccession, PlannedUnit, SuccessionKind, UnitPlan } from './unit-plan';

/** The day districts ended and 63 provinces became 34 (Resolution 202/2025/QH15). */
const rearrangedOn = '2025-07-01';

/** What became of every row of the source; `rows = links + repeatedRows + unresolved.length`. */
export interface NationalReport {
  readonly provinces: number;
  readonly communes: number;
  readonly oldProvinces: number;
  readonly oldDistricts: number;
  readonly oldCommunes: number;
  readonly rows: number;
  readonly links: number;
  /** Rows that say again what another row said. */
  readonly repeatedRows: number;
  /** Rows whose new code is another commune's or nobody's; the name in the province decided. */
  readonly codesOverruled: number;
  /** Rows that lead to no known commune: "old → new". */
  readonly unresolved: readonly string[];
}

/**
 * Codes of bodies that ended on 1 July 2025 begin with this: the national list gives their numbers again to different
 * bodies of today (3,315 rows), so a number alone says nothing.
 */
const formerPrefix = 'T72025-';

const kindByPrefix = Object.entries(texts.kindPrefixes) as [UnitKind, string][];

function kindOfName(name: string): UnitKind {
  const lower = name.toLowerCase();
  return kindByPrefix.find(([, prefix]) => lower.startsWith(prefix))?.[0] ?? 'other';
}

function slug(...parts: readonly string[]): string {
  return parts.map((part) => comparisonKey(part).replace(/[^a-z0-9]+/g, '-')).join('.');
}

/** A province's name without "Tỉnh" or "Thành phố": the source writes it with and without. */
function bareProvince(name: string): string {
  return nameKey(name.replace(/^(Tỉnh|Thành phố) /i, ''));
}

function fullName(province: SourceProvince): string {
  return province.isCity ? province.name : texts.province(province.name);
}

/** Gives each former body one code; bodies whose slugs meet (An, Ân) are told apart by a number. */
class FormerCodes {
  private readonly codes = new Map<string, string>();
  private readonly taken = new Set<string>();

  codeOf(identity: string, wanted: string): string {
    const known = this.codes.get(identity);
    if (known !== undefined) return known;
    let code = formerPrefix + wanted;
    for (let number = 2; this.taken.has(code); number += 1) code = `${formerPrefix}${wanted}-${number}`;
    this.taken.add(code);
    this.codes.set(identity, code);
    return code;
  }
}

interface FormerBody {
  readonly identity: string;
  readonly name: string;
  readonly district: string | null;
  readonly province: string;
}

/** The body a row comes from. An island district without communes is named after its special zone. */
function formerBody(row: SourceSuccession): FormerBody {
  if (row.old !== null) {
    const { name, district, province } = row.old;
    return { identity: nameKey(`${name}|${district}|${province}`), name, district, province };
  }
  const name = texts.islandDistrict(row.newName.replace(texts.specialZone, ''));
  return { identity: nameKey(`${name}|${row.newProvince}`), name, district: null, province: row.newProvince };
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = map.get(key) ?? new Set<Value>();
  map.set(key, set.add(value));
}

/** One to one is the same land under a name; one of many into one is merged; one into many was divided. */
function kindOfSuccession(successors: number, predecessors: number): SuccessionKind {
  if (successors > 1) return 'split';
  return predecessors === 1 ? 'rename' : 'merge';
}

/** Today's provinces and communes, the bodies before 1 July 2025, and what became of each; nothing is dropped unsaid. */
export function planNationalUnits(source: NationalSource): { readonly plan: UnitPlan; readonly report: NationalReport } {
  const today = new TodaysUnits(source);
  const former = new FormerUnits(source, today);
  const links = new Map<string, Omit<PlannedSuccession, 'kind' | 'takesMatters'>>();
  const successors = new Map<string, Set<string>>();
  const predecessors = new Map<string, Set<string>>();
  const unresolved: string[] = [];
  let codesOverruled = 0;
  for (const row of source.successions) {
    const toCode = today.communeCode(row);
    const fromCode = former.add(row);
    if (toCode === null) {
      unresolved.push(`${fromCode} → ${row.newCode} ${row.newName}`);
      continue;
    }
    if (toCode !== row.newCode) codesOverruled += 1;
    addTo(successors, fromCode, toCode);
    addTo(predecessors, toCode, fromCode);
    links.set(`${fromCode}>${toCode}`, { fromCode, toCode, effectiveOn: rearrangedOn, legalDocument: texts.legalDocument });
  }
  const communeLinks = [...links.values()].map((link) => ({
    ...link,
    kind: kindOfSuccession(successors.get(link.fromCode)?.size ?? 0, predecessors.get(link.toCode)?.size ?? 0),
    // Of several nobody is chosen: what an old unit left open would go to one of them by accident.
    takesMatters: successors.get(link.fromCode)?.size === 1,
  }));
  const plan: UnitPlan = {
    units: [...today.units, ...former.units],
    parents: [...today.parents, ...former.parents],
    successions: [...communeLinks, ...former.provinceSuccessions()],
  };
  return {
    plan,
    report: {
      provinces: source.provinces.length,
      communes: source.communes.length,
      ...former.counts(),
      rows: source.successions.length,
      links: links.size,
      repeatedRows: source.successions.length - links.size - unresolved.length,
      codesOverruled,
      unresolved,
    },
  };
}

/** The 34 provinces and their communes. A province that took in another is a new body since 1 July 2025. */
class TodaysUnits {
  readonly units: PlannedUnit[] = [];
  readonly parents: PlannedParent[] = [];
  private readonly provinceByName = new Map<string, SourceProvince>();
  private readonly communeByName = new Map<string, string>();
  private readonly communeCodes = new Set<string>();
  private readonly formerOf = new Map<string, Set<string>>();

  constructor(source: NationalSource) {
    for (const province of source.provinces) this.provinceByName.set(bareProvince(province.name), province);
    for (const { old, newProvince } of source.successions) {
      if (old !== null) addTo(this.formerOf, bareProvince(newProvince), bareProvince(old.province));
    }
    for (const province of source.provinces) {
      const establishedOn = this.isContinued(province.name) ? null : rearrangedOn;
      this.units.push({ code: province.code, officialCode: province.code, kind: 'province', name: fullName(province), establishedOn, dissolvedOn: null });
    }
    const provinceOf = new Map(source.provinces.map((province) => [province.code, province]));
    for (const { code, name, provinceCode } of source.communes) {
      const province = provinceOf.get(provinceCode);
      if (province === undefined) throw new Error(`commune ${code} lies in no province`);
      this.communeByName.set(`${bareProvince(province.name)}|${nameKey(name)}`, code);
      this.communeCodes.add(code);
      this.units.push({ code, officialCode: code, kind: kindOfName(name), name, establishedOn: rearrangedOn, dissolvedOn: null });
      this.parents.push({ code, parentCode: provinceCode, validFrom: rearrangedOn, validTo: null });
    }
  }

  /** True for a province that is the same body as before: nothing came to it, nothing left it. */
  isContinued(provinceName: string): boolean {
    const own = bareProvince(provinceName);
    const former = this.formerOf.get(own) ?? new Set();
    return former.size === 1 && former.has(own);
  }

  provinceCode(name: string): string | null {
    return this.provinceByName.get(bareProvince(name))?.code ?? null;
  }

  /**
   * The commune a row leads to. Its name in its province decides, for it is unique there, while 431 codes of the source
   * belong to nobody and 22 to a commune elsewhere; only a name nobody bears falls back to the code.
   */
  communeCode(row: SourceSuccession): string | null {
    const byName = this.communeByName.get(`${bareProvince(row.newProvince)}|${nameKey(row.newName)}`);
    return byName ?? (this.communeCodes.has(row.newCode) ? row.newCode : null);
  }
}

/** Communes, districts and provinces that ended on 1 July 2025, each once however many rows name it. */
class FormerUnits {
  readonly units: PlannedUnit[] = [];
  readonly parents: PlannedParent[] = [];
  private readonly codes = new FormerCodes();
  private readonly known = new Map<string, string>();
  private readonly officialCodes = new Map<string, string>();
  private readonly provinces = new Map<string, string>();
  private readonly districts = new Map<string, string>();

  constructor(
    source: NationalSource,
    private readonly today: TodaysUnits,
  ) {
    for (const row of source.successions) {
      if (row.oldCode !== null) this.officialCodes.set(formerBody(row).identity, row.oldCode);
    }
    for (const { old, newProvince } of source.successions) if (old !== null) this.provinceOf(old.province, newProvince);
  }

  /** @returns the code of the body the row comes from */
  add(row: SourceSuccession): string {
    const body = formerBody(row);
    const known = this.known.get(body.identity);
    if (known !== undefined) return known;
    const officialCode = this.officialCodes.get(body.identity) ?? null;
    const code = this.codes.codeOf(body.identity, officialCode ?? slug(body.province, body.district ?? '', body.name));
    this.known.set(body.identity, code);
    const province = this.provinceOf(body.province, row.newProvince);
    const kind = body.district === null ? 'district' : kindOfName(body.name);
    this.push(code, officialCode, kind, body.name, body.district === null ? province : this.districtOf(body.district, body.province, province));
    return code;
  }

  counts(): Pick<NationalReport, 'oldProvinces' | 'oldDistricts' | 'oldCommunes'> {
    const of = (kind: UnitKind) => this.units.filter((unit) => unit.kind === kind).length;
    const oldProvinces = of('province');
    const oldDistricts = of('district');
    return { oldProvinces, oldDistricts, oldCommunes: this.units.length - oldProvinces - oldDistricts };
  }

  provinceSuccessions(): PlannedSuccession[] {
    const perTarget = new Map<string, number>();
    for (const target of this.provinces.values()) perTarget.set(target, (perTarget.get(target) ?? 0) + 1);
    return [...this.provinces].map(([fromCode, toCode]) => ({
      fromCode,
      toCode,
      effectiveOn: rearrangedOn,
      kind: kindOfSuccession(1, perTarget.get(toCode) ?? 0),
      legalDocument: texts.legalDocument,
      takesMatters: true,
    }));
  }

  private provinceOf(name: string, newProvince: string): string {
    const target = this.today.provinceCode(newProvince);
    if (target === null) throw new Error(`the province ${newProvince} is not in the list`);
    if (this.today.isContinued(newProvince)) return target;
    const code = this.codes.codeOf(nameKey(bareProvince(name)), slug(name));
    if (!this.provinces.has(code)) {
      this.provinces.set(code, target);
      this.push(code, null, 'province', name, null);
    }
    return code;
  }

  private districtOf(name: string, province: string, provinceCode: string): string {
    const identity = nameKey(`${name}|${province}`);
    const known = this.districts.get(identity);
    if (known !== undefined) return known;
    const code = this.codes.codeOf(identity, slug(province, name));
    this.districts.set(identity, code);
    this.push(code, null, 'district', name, provinceCode);
    return code;
  }

  private push(code: string, officialCode: string | null, kind: UnitKind, name: string, parentCode: string | null): void {
    this.units.push({ code, officialCode, kind, name, establishedOn: null, dissolvedOn: rearrangedOn });
    if (parentCode !== null) this.parents.push({ code, parentCode, validFrom: null, validTo: rearrangedOn });
  }
}
