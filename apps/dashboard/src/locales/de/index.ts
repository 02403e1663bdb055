import audit from './audit.json';
import organizations from './organizations.json';
import search from './search.json';
import settings from './settings.json';
import users from './users.json';

/** Every text of the interface in German, a file per feature. */
export const de = {
  ...audit,
  ...organizations,
  ...search,
  ...settings,
  ...users,
};
