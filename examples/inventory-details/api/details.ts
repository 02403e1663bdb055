import { UpgradeOperation } from '@firmware-upgrader/database';
import { type AddedFields, contains, type ExtensibleResource, TextField } from '@firmware-upgrader/api';
import { ApiProperty } from '@nestjs/swagger';
import { In } from 'typeorm';
import {
  BatchDetails,
  BuildDetails,
  CategoryDetails,
  type Details,
  DeviceDetails,
  FirmwareDetails,
  ImageDetails,
} from '../engine/details.entities';

class WriteDetailsDto {
  @TextField({ required: false, blank: true, maxLength: 1_000, description: 'What else is to be known.' })
  details?: string;
}

class DetailsFilterDto {
  @TextField({ required: false, description: 'A part of the details.' })
  details?: string;
}

class DetailsDto {
  @ApiProperty({ description: 'What else is to be known; empty: nothing.' })
  details: string;
}

/** The field `details` of a resource: the same for all, each in its own table. */
function detailsOf(
  resource: ExtensibleResource,
  entity: new () => Details,
): AddedFields<WriteDetailsDto, DetailsFilterDto, DetailsDto> {
  return {
    resource,
    body: WriteDetailsDto,
    filter: DetailsFilterDto,
    answer: DetailsDto,
    none: { details: '' },
    async load(em, ids) {
      const rows = await em.findBy(entity, { id: In([...ids]) });
      return new Map(rows.map(({ id, details }) => [id, { details }]));
    },
    async save(em, id, { details }) {
      if (details !== undefined) await em.upsert(entity, { id, details }, ['id']);
    },
    narrow(query, id, { details }) {
      if (details === undefined) return;
      const found = query.subQuery().select('d.id').from(entity, 'd').where('d.details ILIKE :details').getQuery();
      query.andWhere(`${id} IN ${found}`, { details: contains(details) });
    },
  };
}

/** Nobody writes upgrades. What is said of a mass upgrade is said of each of its devices' upgrades, too. */
const detailsOfOperations: AddedFields<object, object, DetailsDto> = {
  resource: 'upgradeoperation',
  answer: DetailsDto,
  none: { details: '' },
  async load(em, ids) {
    const rows = await em
      .createQueryBuilder(UpgradeOperation, 'operation')
      .innerJoin(BatchDetails, 'batch', 'batch.id = operation.batchId')
      .select(['operation.id AS id', 'batch.details AS details'])
      .where('operation.id = ANY(:ids)', { ids })
      .getRawMany<{ id: string; details: string }>();
    return new Map(rows.map(({ id, details }) => [id, { details }]));
  },
};

export const details = [
  detailsOf('category', CategoryDetails),
  detailsOf('build', BuildDetails),
  detailsOf('firmwareimage', ImageDetails),
  detailsOf('device', DeviceDetails),
  detailsOf('devicefirmware', FirmwareDetails),
  detailsOf('batchupgradeoperation', BatchDetails),
  detailsOfOperations,
];
