import { NominationsQuery } from '@dvk/registry';
import { OmitType } from '@nestjs/swagger';

/** The filters of the list of nominations, without pages: everything that is found, by code. */
export class RegistrationListQuery extends OmitType(NominationsQuery, ['limit', 'cursor', 'sort'] as const) {}
