import type { TFunction } from 'i18next';
import { useCanView, useIsManager, useMe } from '../../features/session/api/session.queries';
import { addedText, isAddedText, useAdded } from '../../shared/extensions';
import { pages, type PageEntry } from '../registry';

export type MenuPage = PageEntry & Required<Pick<PageEntry, 'menu'>>;

const hasMenu = (page: PageEntry): page is MenuPage => page.menu !== undefined;

/** What a page of the menu is called. */
export function menuLabel(t: TFunction, { label }: MenuPage['menu']): string {
  return isAddedText(label) ? addedText(label) : t(`menu.${label}`);
}

/** The pages of the menu that the person may open; behind ours those of extensions. */
export function useMenuPages(): MenuPage[] {
  const canView = useCanView();
  const { is_superuser } = useMe();
  const isManager = useIsManager();
  const isOpenTo = { managers: isManager, superusers: is_superuser };
  const added = useAdded('pages').map((page): PageEntry => ({
    ...page,
    menu: page.menu && { ...page.menu, section: 'extensions' },
  }));
  return [...pages, ...added]
    .filter(hasMenu)
    .filter(({ menu }) => (!menu.model || canView(menu.model)) && (!menu.only || isOpenTo[menu.only]));
}
