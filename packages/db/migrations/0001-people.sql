CREATE TABLE IF NOT EXISTS users (
  id uuid PRIMARY KEY,
  sub text,
  email text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  name_key text NOT NULL,
  family_name_key text NOT NULL,
  role text NOT NULL,
  status text NOT NULL,
  attributes text NOT NULL,
  invited_at timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS users_sub ON users (sub);
CREATE UNIQUE INDEX IF NOT EXISTS users_email ON users (email);
CREATE INDEX IF NOT EXISTS users_name_key ON users (name_key);
CREATE INDEX IF NOT EXISTS users_family_name_key ON users (family_name_key);
CREATE INDEX IF NOT EXISTS users_created_at ON users (created_at, id);

GRANT USAGE ON SCHEMA public TO gatehouse_app;
GRANT SELECT, INSERT, UPDATE ON users TO gatehouse_app;
