import type { UnitShown } from '../unit';
import type { UnitView } from './units.dto';

export function view(unit: UnitShown): UnitView {
  return {
    ...unit,
    above: [...unit.above],
    names: [...unit.names],
    kinds: [...unit.kinds],
    parents: [...unit.parents],
    areaClasses: [...unit.areaClasses],
    changes: [...unit.changes],
    successors: [...unit.successors],
    predecessors: [...unit.predecessors],
    nowInCharge: [...unit.nowInCharge],
  };
}
