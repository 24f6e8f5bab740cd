import { RequirePermission } from '@dvk/platform';
import { Controller, Get } from '@nestjs/common';
import { fieldMap, type MappedField, mappedFields, neverHeld } from '../field-map/field-map';
import { privacyPermissions } from '../permissions';
import { Retention } from '../retention/retention.service';
import { FieldMapView, type MappedFieldView, RetentionRuleView } from './field-map.dto';

function view({ readers, leaves, ...field }: MappedField): MappedFieldView {
  return { ...field, leaves: [...leaves], readers: typeof readers === 'string' ? [readers] : [...readers] };
}

/** What personal data the program holds, and for how long. */
@Controller('personal-data')
export class PersonalDataMapController {
  constructor(private readonly retained: Retention) {}

  /** Every column that holds personal data: whose, why, on what basis, how long, who reads it, where it leaves. */
  @Get('fields')
  @RequirePermission(privacyPermissions.read)
  read(): FieldMapView {
    const withoutPersonalData = Object.entries(fieldMap).flatMap(([table, { personal }]) => (Object.keys(personal).length === 0 ? [table] : []));
    return { fields: mappedFields.map(view), withoutPersonalData, neverHeld: [...neverHeld] };
  }

  /** The table of what goes by itself, with how much would go now; nothing goes by reading it. */
  @Get('retention')
  @RequirePermission(privacyPermissions.read)
  async retention(): Promise<RetentionRuleView[]> {
    return this.retained.preview();
  }
}
