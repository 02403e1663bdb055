import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Whether rows without organization, shared by all, belong to the question. */
export type SharedRows = 'with-shared' | 'without-shared';

/**
 * The organizations whose rows a caller may see: all for superusers, else those that they manage. Every query of a
 * repository is limited by it; a row outside is not found.
 */
export class OrganizationScope {
  private constructor(
    /** Null: all. */
    readonly organizationIds: readonly string[] | null,
    private readonly slug: string | null = null,
  ) {}

  static readonly everything = new OrganizationScope(null);

  static of(organizationIds: readonly string[]): OrganizationScope {
    return new OrganizationScope(organizationIds);
  }

  /** Only rows of the organization with this slug, as the filter of every list asks for. */
  narrowedToSlug(slug: string): OrganizationScope {
    return new OrganizationScope(this.organizationIds, slug);
  }

  /** All that the caller may see, whatever the filter asks for. */
  get whole(): OrganizationScope {
    return this.slug === null ? this : new OrganizationScope(this.organizationIds);
  }

  /** Limits nothing. */
  get isEverything(): boolean {
    return this.organizationIds === null && this.slug === null;
  }

  includes(organizationId: string): boolean {
    return this.organizationIds === null || this.organizationIds.includes(organizationId);
  }

  /** Limits a query; `column` is the property path of the organization's id, such as `category.organizationId`. */
  limit<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    column: string,
    shared: SharedRows = 'without-shared',
  ): SelectQueryBuilder<T> {
    if (this.organizationIds !== null) {
      // A caller who manages nothing sees nothing, shared rows included.
      const sharedToo = shared === 'with-shared' && this.organizationIds.length > 0;
      // One of them alone is an equation: within it an index on organization and time has its rows in order.
      const [only, ...others] = this.organizationIds;
      const own = only !== undefined && others.length === 0 ? `${column} = :scopeIds` : `${column} = ANY(:scopeIds)`;
      query.andWhere(sharedToo ? `(${own} OR ${column} IS NULL)` : own, {
        scopeIds: others.length === 0 && only !== undefined ? only : this.organizationIds,
      });
    }
    if (this.slug !== null) {
      query.andWhere(`${column} = (SELECT o.id FROM organization o WHERE o.slug = :scopeSlug)`, {
        scopeSlug: this.slug,
      });
    }
    return query;
  }
}
