import { UnitAreaClassEntity } from './persistence/unit-area-class.entity';
import { UnitChangeEntity } from './persistence/unit-change.entity';
import { UnitNameEntity } from './persistence/unit-name.entity';
import { UnitParentEntity } from './persistence/unit-parent.entity';
import { UnitSuccessionEntity } from './persistence/unit-succession.entity';
import { UnitKindEntity } from './persistence/unit-kind.entity';
import { UnitEntity } from './persistence/unit.entity';

export const organizationEntities = [UnitEntity, UnitNameEntity, UnitParentEntity, UnitSuccessionEntity, UnitChangeEntity, UnitAreaClassEntity, UnitKindEntity];
