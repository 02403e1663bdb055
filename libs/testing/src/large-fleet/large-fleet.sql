-- A fleet with a year of history, for measuring. Fills a migrated database that has nothing in it yet; needs a superuser:
--
--   psql "$DATABASE_URL" -c "SET fleet.devices = 100000" -c "SET fleet.operations = 1000000" -c "SET fleet.builds = 1000" \
--     -f libs/testing/src/large-fleet/large-fleet.sql -c "VACUUM ANALYZE"
--
-- Everything is counted from 1, and the count decides what a thing is like: the same sizes give the same fleet.

-- The rules of the schema hold for these rows by construction; asking for each would take minutes.
SET session_replication_role = replica;

CREATE TEMP TABLE size AS
SELECT devices, operations, builds, least(500, greatest(1, devices / 40)) AS per_batch
FROM (SELECT current_setting('fleet.devices')::int AS devices, current_setting('fleet.operations')::int AS operations,
             current_setting('fleet.builds')::int AS builds) AS given;

CREATE TEMP TABLE model AS
SELECT * FROM (VALUES
  (0, 'TP-Link TL-WDR4300 v1', 'tplink,tl-wdr4300-v1', 'ath79-generic-tplink_tl-wdr4300-v1-squashfs-sysupgrade.bin'),
  (1, 'TP-Link Archer C7 v2', 'tplink,archer-c7-v2', 'ath79-generic-tplink_archer-c7-v2-squashfs-sysupgrade.bin'),
  (2, 'TP-Link CPE210 v3', 'tplink,cpe210-v3', 'ath79-generic-tplink_cpe210-v3-squashfs-sysupgrade.bin')
) AS models (n, model, board, type);

INSERT INTO organization (name, slug, created)
SELECT 'Organization ' || n, 'org-' || n, now() - interval '400 days' FROM generate_series(1, 20) n;
CREATE TEMP TABLE org AS SELECT id, substr(slug, 5)::int % 20 AS n FROM organization WHERE slug ~ '^org-\d+$';
INSERT INTO organization_device_settings (organization_id, shared_secret) SELECT id, 'fleet-secret-' || n FROM org
ON CONFLICT DO NOTHING;

-- The last two are whom benchmarks and tests sign in as; the manager looks after two of the organizations.
INSERT INTO users (username, email, password_hash, is_active, is_staff, is_superuser)
SELECT name, name || '@example.org', '!', true, true, name = 'fleet-root'
FROM (SELECT 'operator-' || n AS name FROM generate_series(1, 40) n
      UNION ALL VALUES ('fleet-manager'), ('fleet-root')) AS people;
INSERT INTO organization_user (user_id, organization_id, is_admin)
SELECT u.id, o.id, true FROM users u JOIN org o ON substr(u.username, 10)::int % 20 = o.n WHERE u.username LIKE 'operator-%'
UNION ALL SELECT u.id, o.id, true FROM users u JOIN org o ON o.n IN (1, 2) WHERE u.username = 'fleet-manager';
INSERT INTO user_group_member (user_id, group_id)
SELECT u.id, g.id FROM users u, user_group g WHERE u.username = 'fleet-manager' AND g.name = 'Administrator';

-- The first of every 21 categories is everybody's.
CREATE TEMP TABLE categories AS
SELECT gen_random_uuid() AS id, c AS n, o.id AS organization_id
FROM size s, generate_series(1, least(s.builds, greatest(21, s.builds / 25))) c
LEFT JOIN org o ON c % 21 <> 1 AND o.n = c % 20;
INSERT INTO category (id, organization_id, name, created)
SELECT id, organization_id, 'Category ' || n, now() - interval '390 days' FROM categories;

CREATE TEMP TABLE builds AS
SELECT gen_random_uuid() AS id, b AS n, c.n AS category, c.id AS category_id, c.organization_id,
       now() - interval '380 days' * (1 - b::float / s.builds) AS created
FROM size s, generate_series(1, s.builds) b JOIN categories c ON c.n = 1 + b % (SELECT count(*) FROM categories);
INSERT INTO build (id, category_id, organization_id, version, os, created, modified)
SELECT id, category_id, organization_id, '1.' || n, 'OpenWrt 24.10 r' || n, created, created FROM builds;

CREATE TEMP TABLE images AS
SELECT gen_random_uuid() AS id, b.id AS build_id, b.n AS build, b.organization_id, m.n AS model, m.board, m.type, b.created
FROM builds b, model m;
INSERT INTO firmware_image (id, build_id, file, type, sha256, size_bytes, created, expected_version, supported_boards)
SELECT id, build_id, build_id || '/openwrt-' || type, type, md5(id::text) || md5(type), 7000000, created,
       '24.10.' || build % 100, ARRAY[board] FROM images;

INSERT INTO device_group (organization_id, name) SELECT o.id, 'Group ' || g FROM org o, generate_series(1, 10) g;
CREATE TEMP TABLE groups AS SELECT id, organization_id, substr(name, 7)::int AS n FROM device_group;
INSERT INTO location (organization_id, name, geometry)
SELECT o.id, 'Place ' || l, '{"type": "Point", "coordinates": [11.35, 46.49]}' FROM org o, generate_series(1, 50) l;
CREATE TEMP TABLE places AS SELECT id, organization_id, substr(name, 7)::int AS n FROM location;
INSERT INTO credentials (organization_id, name, connector, params, secret_kind, sealed_secret)
SELECT id, 'Root', 'openwisp_controller.connection.connectors.ssh.Ssh', '{"username": "root"}', 'key', '-' FROM org;

CREATE TEMP TABLE fleet AS
SELECT gen_random_uuid() AS id, d AS n, o.id AS organization_id, d / 20 AS nth,
       now() - interval '380 days' * (d::float / s.devices) AS created
FROM size s, generate_series(1, s.devices) d JOIN org o ON o.n = d % 20;
CREATE UNIQUE INDEX ON fleet (n);
ANALYZE fleet;
INSERT INTO device (id, organization_id, name, mac_address, key, group_id, model, os, management_ip, last_ip, is_deactivated,
                    board_name, release, last_contact_at, created, modified)
SELECT f.id, f.organization_id, 'ap-' || lpad(f.n::text, 6, '0'),
       upper(regexp_replace(lpad(to_hex(f.n), 12, '0'), '(..)(?=.)', '\1:', 'g')), md5(f.n::text),
       g.id, CASE WHEN f.n % 50 = 7 THEN 'Unheard-of Router ' || f.n % 5 ELSE m.model END, 'OpenWrt 24.10 r' || f.n % 40,
       '10.0.0.0'::inet + f.n, '192.0.2.1'::inet, f.n % 100 = 3, m.board, '24.10.' || f.n % 97,
       CASE WHEN f.n % 10 > 0 THEN now() - (f.n % 997) * interval '20 minutes' END,
       f.created, f.created + interval '1 day' * (f.n % 300)
FROM fleet f JOIN model m ON m.n = f.nth % 3 LEFT JOIN groups g ON g.organization_id = f.organization_id AND g.n = f.nth % 12;

INSERT INTO device_connection (device_id, credentials_id, update_strategy, is_working, last_attempt)
SELECT f.id, c.id, 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt', f.n % 30 > 0, now()
FROM fleet f JOIN credentials c ON c.organization_id = f.organization_id WHERE f.n % 25 > 0;
INSERT INTO device_location (device_id, location_id)
SELECT f.id, p.id FROM fleet f JOIN places p ON p.organization_id = f.organization_id AND p.n = f.nth % 60;
INSERT INTO host_key (device_id, key_type, public_key, fingerprint, state)
SELECT id, 'ssh-ed25519', 'AAAA', 'SHA256:' || md5(n::text), CASE WHEN n % 100 > 0 THEN 'pinned' ELSE 'offered' END FROM fleet;
INSERT INTO device_check (device_id, kind, status, ok, reason_code, finished_at)
SELECT id, 'check', 'done', n % 40 > 0, CASE WHEN n % 40 = 0 THEN 'unreachable' END, now() FROM fleet;
INSERT INTO device_import (organization_id, is_dry_run, count_created, count_updated, count_unchanged, count_failed, failures,
                           report, finished_at)
SELECT id, false, 1, 0, 0, 0, '[]', '\x1f8b080000000000020303000000000000000000', now() FROM org;
INSERT INTO device_agent (device_id, status, registered_at, refused_at)
SELECT id, 'applied', created, CASE WHEN n % 500 = 0 THEN now() END FROM fleet WHERE n % 2 = 0;

-- Each has an image of its organization, or of everybody, that fits its model.
CREATE TEMP TABLE choice AS
SELECT i.id, i.model, o.id AS organization_id, row_number() OVER (PARTITION BY o.id, i.model ORDER BY i.build) AS n,
       count(*) OVER (PARTITION BY o.id, i.model) AS of
FROM images i JOIN org o ON o.id = i.organization_id OR i.organization_id IS NULL;
CREATE INDEX ON choice (organization_id, model, n);
ANALYZE choice;
INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id, verified)
SELECT f.id, c.id, f.n % 10 > 1, CASE WHEN f.n % 10 > 1 THEN c.id END, CASE WHEN f.n % 10 > 1 THEN true END
FROM fleet f JOIN choice c ON c.organization_id = f.organization_id AND c.model = f.nth % 3 AND c.n = 1 + f.nth % c.of
WHERE f.n % 9 > 0;

-- Finished mass upgrades, each of one organization's devices, and single upgrades between them.
CREATE TEMP TABLE batches AS
SELECT gen_random_uuid() AS id, k AS n, b.id AS build_id, b.n AS build, o.id AS organization_id,
       now() - interval '365 days' * (1 - k::float / (1 + s.operations / s.per_batch)) - interval '2 hours' AS created
FROM size s, generate_series(0, s.operations / s.per_batch) k JOIN org o ON o.n = k % 20
JOIN LATERAL (SELECT id, n FROM builds b WHERE b.organization_id = o.id OR b.organization_id IS NULL
              ORDER BY hashint4(b.n + k / 20) LIMIT 1) b ON true;
CREATE UNIQUE INDEX ON batches (n);
INSERT INTO batch_upgrade_operation (id, build_id, filters, status, launched_at, finished_at, created, modified, count_success)
SELECT id, build_id, '{}', CASE WHEN n % 5 = 0 THEN 'failed' ELSE 'success' END, created, created + interval '1 hour', created,
       created + interval '1 hour', per_batch
FROM batches, size;

CREATE INDEX ON images (build, model);
ANALYZE batches;
ANALYZE images;
INSERT INTO upgrade_operation (device_id, organization_id, image_id, batch_id, status, phase, progress, reason_code, created,
                               modified, run_at, started_at, flashed_at, finished_at, image_file, image_size_bytes, image_sha256, log_lines)
SELECT f.id, f.organization_id, i.id, CASE WHEN b.n % 8 > 0 THEN b.id END,
       CASE WHEN o % 100 < 94 THEN 'success' WHEN o % 100 < 98 THEN 'failed' WHEN o % 100 = 98 THEN 'aborted' ELSE 'cancelled' END,
       'finishing', 100,
       CASE WHEN o % 100 BETWEEN 94 AND 95 THEN 'unreachable' WHEN o % 100 = 96 THEN 'not-flashed'
            WHEN o % 100 = 97 THEN 'came-back-on-old-system' WHEN o % 100 = 98 THEN 'low-memory' END,
       b.created + o % s.per_batch * interval '1 second', b.created + o % s.per_batch * interval '2 seconds', NULL,
       b.created, b.created, b.created + interval '1 hour', 'f', 7000000, repeat('a', 64),
       '[{"at": "2026-01-01T00:00:00.000Z", "code": "connected", "text": "Connected to the device."},
         {"at": "2026-01-01T00:01:00.000Z", "code": "uploaded", "text": "The image is on the device."}]'
FROM size s, generate_series(1, s.operations) o
JOIN batches b ON b.n = o / (SELECT per_batch FROM size)
JOIN fleet f ON f.n = 1 + (b.n + 19) % 20 + 20 * ((o % (SELECT per_batch FROM size) + b.n / 20 * 7) % ((SELECT devices FROM size) / 20))
JOIN images i ON i.build = b.build AND i.model = f.nth % 3;

-- One of everybody's builds on its way to a tenth of the fleet; twice as many were skipped.
CREATE TEMP TABLE running AS
SELECT gen_random_uuid() AS id, b.id AS build_id, b.n AS build
FROM builds b ORDER BY b.organization_id IS NULL DESC, b.n DESC LIMIT 1;
INSERT INTO batch_upgrade_operation (id, build_id, filters, status, launched_at, count_in_progress, count_skipped)
SELECT id, build_id, '{}', 'in-progress', now(), devices / 10, devices / 5 FROM running, size;
INSERT INTO upgrade_operation (device_id, organization_id, image_id, batch_id, run_at, image_file, image_size_bytes, image_sha256)
SELECT f.id, f.organization_id, i.id, r.id, now(), 'f', 7000000, repeat('a', 64)
FROM running r, fleet f JOIN images i ON i.model = f.nth % 3 WHERE i.build = r.build AND f.n % 10 = 1;
INSERT INTO batch_skip (batch_id, device_id, organization_id, reason_code)
SELECT r.id, f.id, f.organization_id, CASE WHEN f.n % 20 = 2 THEN 'no-connection' ELSE 'already-installed' END FROM running r, fleet f
WHERE f.n % 10 IN (2, 3);
INSERT INTO batch_skip (batch_id, device_id, organization_id, reason_code)
SELECT b.id, f.id, f.organization_id, 'no-connection' FROM batches b JOIN fleet f ON f.organization_id = b.organization_id
WHERE b.n % 10 = 1 AND f.n % 11 = b.n % 11;

INSERT INTO audit_entry (created, user_id, organization_id, object_type, object_id, object_label, action)
SELECT now() - interval '365 days' * (a::float / s.operations * 5), u.id, f.organization_id,
       CASE WHEN a % 3 = 0 THEN 'device' ELSE 'upgradeoperation' END, f.id, 'ap-' || f.n,
       CASE WHEN a % 50 = 0 THEN 'cancel' WHEN a % 3 = 0 THEN 'change' ELSE 'create' END
FROM size s, generate_series(1, s.operations / 5) a JOIN fleet f ON f.n = 1 + a % (SELECT devices FROM size)
LEFT JOIN users u ON u.username = 'operator-' || (1 + a % 41);

RESET session_replication_role;
