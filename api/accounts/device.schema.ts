/** The viewer's own devices and passkeys. */
import { builder } from "../builder.ts";
import { InvalidInput } from "../refusals.ts";
import { ownAccount } from "./account.policy.ts";
import { ViewerType } from "./account.schema.ts";
import { type DeviceRow, endSessions, listDevices, listPasskeys, type PasskeyRow } from "./device.records.ts";
import { MOST_OF_A_PAGE } from "./page.schema.ts";

const DeviceType = builder.objectRef<DeviceRow>("Device").implement({
  description: "A browser that is signed in with the viewer's account.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "For `signOutDevices`." }),
    userAgent: t.string({
      nullable: true,
      description: "What the browser says of itself; null when it says nothing.",
      resolve: ({ userAgent }) => userAgent || null,
    }),
    since: t.expose("createdAt", { type: "DateTime", description: "When it signed in." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "When it will be signed out by itself." }),
    isWithPasskey: t.exposeBoolean("isStrong", { description: "True when it signed in with a passkey, or added one." }),
    isCurrent: t.boolean({
      description: "True for the one that asks.",
      resolve: ({ id }, _, { viewer }) => viewer.sessionId === id,
    }),
  }),
});

const PasskeyType = builder.objectRef<PasskeyRow>("Passkey").implement({
  description: "A key in one of the viewer's devices that signs her in.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable." }),
    name: t.string({
      nullable: true,
      description: "The name that she gave it.",
      resolve: ({ name }) => name || null,
    }),
    since: t.expose("createdAt", { type: "DateTime", nullable: true, description: "When it was added." }),
    isBackedUp: t.exposeBoolean("backedUp", { description: "True when her other devices have it too." }),
  }),
});

builder.objectFields(ViewerType, (t) => ({
  devices: t.field({
    type: [DeviceType],
    description: "Where she is signed in, the newest first.",
    resolve: ({ account }, _, { database, now }) => (account ? listDevices(database, account.id, now) : []),
  }),
  passkeys: t.field({
    type: [PasskeyType],
    description: "Her passkeys, the oldest first.",
    resolve: ({ account }, _, { database }) => (account ? listPasskeys(database, account.id) : []),
  }),
}));

const SignOutDevicesInput = builder.inputType("SignOutDevicesInput", {
  description: "Which devices shall be signed out.",
  fields: (t) => ({
    deviceIds: t.idList({
      description: "As `Device.id`, at most 100; all but the one that asks when nothing is said.",
    }),
  }),
});

builder.mutationField("signOutDevices", (t) =>
  t.field({
    type: ViewerType,
    description: "Signs devices of the viewer's own out; they can do nothing from the next request on.",
    args: { input: t.arg({ type: SignOutDevicesInput, required: true, description: "Which devices." }) },
    errors: { dataField: { name: "viewer", description: "Who is asking." } },
    resolve: async (_, { input }, { viewer, database }) => {
      const account = ownAccount(viewer);
      const ids = input.deviceIds ?? null;
      if (ids !== null && ids.length > MOST_OF_A_PAGE) {
        throw new InvalidInput([{ path: "deviceIds", code: "TOO_MANY", maximum: MOST_OF_A_PAGE }]);
      }
      await endSessions(database, account.id, { ids, keptId: viewer.sessionId });
      return viewer;
    },
  }),
);
