import { Database, FirmwareImage } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import { Additions } from '../../http/additions';
import type { Caller } from '../../http/caller';
import { readInto } from '../../http/drf-validation.pipe';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ReceivedForm } from '../../http/receive-form';
import { wording } from '../../http/wording';
import { BuildsService } from '../builds/builds.service';
import { UploadImageDto } from './dto/upload-image.dto';
import { aboutImage, BUILD_NOT_FOUND } from './images.service';
import type { ReceivedFile } from './receive-upload';
import { IMAGE_REGISTRY } from './upgrade-rules';

const TYPE_UNKNOWN = 'The type of the image can be told neither from the name of the file nor from its metadata.';

type ImageValues = Pick<
  FirmwareImage,
  'file' | 'sizeBytes' | 'sha256' | 'type' | 'metadata' | 'expectedVersion' | 'expectedRevision' | 'supportedBoards'
>;

/** An image as its form describes it, with what the form says of added fields. */
interface Upload {
  readonly values: ImageValues;
  readonly said: object;
}

@Injectable()
export class ImageUploadService {
  constructor(
    private readonly database: Database,
    private readonly storage: FirmwareStorage,
    private readonly builds: BuildsService,
    private readonly additions: Additions,
    private readonly extended: ExtendedResources,
    @Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry,
  ) {}

  /** `receive` takes the form in; no connection to the database is held meanwhile. A file that becomes no image goes. */
  async create(
    caller: Caller,
    scope: OrganizationScope,
    buildId: string,
    receive: () => Promise<ReceivedForm<ReceivedFile>>,
  ): Promise<FirmwareImage> {
    await this.database.read((em) => this.builds.requireWritable(em, caller, scope, buildId, BUILD_NOT_FOUND));
    const form = await receive();
    try {
      return await this.store(caller, scope, buildId, await this.read(form));
    } catch (error) {
      if (typeof form.file === 'object') await this.storage.delete(form.file.key);
      throw error;
    }
  }

  private store(
    caller: Caller,
    scope: OrganizationScope,
    buildId: string,
    { values, said }: Upload,
  ): Promise<FirmwareImage> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      // Much may have changed while the bytes arrived.
      const build = await this.builds.requireWritable(em, caller, scope, buildId, BUILD_NOT_FOUND);
      const image = em.create(FirmwareImage, { ...values, buildId });
      await em.save(image);
      const added = await this.extended.save(em, 'firmwareimage', image.id, said);
      await leaveJobs(em, [{ kind: 'pair-firmware', payload: { imageId: image.id } }]);
      unit.audit({
        ...aboutImage({ ...image, build }),
        action: 'create',
        changes: { type: image.type, file: image.file, sha256: image.sha256, ...added },
      });
      return image;
    });
  }

  /** What the form says, or all that is wrong with it. */
  private async read({ file, fields, isWhole }: ReceivedForm<ReceivedFile>): Promise<Upload> {
    const { instance: said, errors } = await readInto(UploadImageDto, fields, this.additions);
    // What is missing from a form that was refused half-way may have come later.
    const isDue = (name: string) => isWhole || fields[name] !== undefined;
    for (const name of Object.keys(errors)) if (!isDue(name)) delete errors[name];
    const isThere = typeof file === 'object';
    if (!isThere) errors['file'] = [file];
    else if (file.sizeBytes === 0) errors['file'] = [wording.emptyFile];
    const { type, problem } = this.typeOf(fields['type'], isThere ? file : null);
    if (problem !== undefined && isDue('type')) errors['type'] = [problem];
    if (!isThere || type === undefined || Object.keys(errors).length > 0) throw new InvalidInputError(errors);
    return { values: valuesOf(file, type), said };
  }

  private typeOf(said: unknown, file: ReceivedFile | null): { type?: string; problem?: string } {
    if (said === undefined) return { problem: wording.required };
    if (said === null) return { problem: wording.notNull };
    if (typeof said !== 'string') return { problem: wording.notChoice(JSON.stringify(said)) };
    if (said !== '' && !this.registry.find(said)) return { problem: wording.notChoice(said) };
    if (said !== '') return { type: said };
    // Without a file there is nothing to look at, and that is said already.
    if (file === null) return {};
    const type = this.registry.recognize({ name: file.originalName, head: file.head, metadata: file.metadata });
    return type === null ? { problem: TYPE_UNKNOWN } : { type };
  }
}

function valuesOf(file: ReceivedFile, type: string): ImageValues {
  return {
    file: file.key,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    type,
    metadata: file.metadata && { ...file.metadata },
    expectedVersion: file.expectedRelease?.version ?? '',
    expectedRevision: file.expectedRelease?.revision ?? '',
    supportedBoards: [...file.supportedBoards],
  };
}
