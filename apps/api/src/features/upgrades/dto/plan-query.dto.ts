import { reasonCodes } from '@firmware-upgrader/domain';
import { JsonObjectQuery } from '../../../http/json-query';
import {
  BooleanField,
  ChoiceFilter,
  IntegerField,
  JsonObjectField,
  RelationField,
  TextField,
} from '../../../http/validators';

export class StartMassUpgradeDto {
  @BooleanField({ required: false, description: 'Also devices that have no firmware yet. Default false.' })
  upgrade_all?: boolean;

  @RelationField({ required: false, nullable: true })
  group?: string | null;

  @RelationField({ required: false, nullable: true })
  location?: string | null;

  @JsonObjectField({ required: false, description: 'As the `options_schema` of the upgrader of the devices says.' })
  upgrade_options?: Record<string, unknown>;

  @IntegerField({
    min: 1,
    required: false,
    nullable: true,
    description: 'As many failed or aborted operations pause it. Default null: none do.',
  })
  max_failures?: number | null;
}

/** Which of the devices that a build is for. */
export class DryRunQueryDto {
  @RelationField({ required: false })
  group?: string;

  @RelationField({ required: false })
  location?: string;
}

export class PreFlightQueryDto extends DryRunQueryDto {
  @BooleanField({ required: false, description: 'Also devices that have no firmware yet. Default false.' })
  upgrade_all?: boolean;

  @JsonObjectQuery({
    description: 'The options of the start, as JSON: devices whose upgrader does not take them are skipped.',
  })
  upgrade_options?: Record<string, unknown>;
}

export const decisions = ['upgrade', 'skip'] as const;

export class PreFlightFilterDto extends PreFlightQueryDto {
  @ChoiceFilter(decisions)
  decision?: (typeof decisions)[number];

  @ChoiceFilter(reasonCodes)
  reason_code?: string;

  @TextField({ required: false, blank: true, description: 'Part of the name of a device' })
  search?: string;
}
