// A bot on Microsoft's SDK for Node that uses another bot as a skill, with the test as its user. A line of standard input is
// {"conversation", "activity"}; lines of standard output are {"serviceUrl"} once it listens, {"status", "body"} for what the skill
// answered to an activity, {"reply", "caller"} for what it sent to the service URL, and {"error"}, with a "reply" where one was refused.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  ActivityTypes,
  ChannelServiceRoutes,
  CloudAdapter,
  CloudSkillHandler,
  ConfigurationBotFrameworkAuthentication,
  MemoryStorage,
  SkillConversationIdFactory,
} from 'botbuilder';
import { allowedCallersClaimsValidator, AuthenticationConstants, JwtTokenValidation, MsalServiceClientCredentialsFactory } from 'botframework-connector';

const { MicrosoftAppId = '', MicrosoftAppPassword, ToChannelFromBotLoginUrl, SkillAppId, SkillEndpoint } = process.env;

const write = line => process.stdout.write(`${JSON.stringify(line)}\n`);

// Left to itself the SDK asks Microsoft's public cloud whether it knows the login URL.
const credentials = MicrosoftAppId
  ? new MsalServiceClientCredentialsFactory(
      MicrosoftAppId,
      new ConfidentialClientApplication({
        auth: {
          clientId: MicrosoftAppId,
          clientSecret: MicrosoftAppPassword,
          authority: ToChannelFromBotLoginUrl,
          knownAuthorities: [new URL(ToChannelFromBotLoginUrl).host],
        },
      }),
    )
  : undefined;
const authentication = new ConfigurationBotFrameworkAuthentication(process.env, credentials, {
  validateClaims: allowedCallersClaimsValidator([SkillAppId]),
});

const adapter = new CloudAdapter(authentication);
adapter.onTurnError = async (_, error) => {
  throw error;
};
adapter.use(async (context, next) => {
  context.onSendActivities(async (_, activities) => {
    activities.forEach(activity => writeReply(context, activity));
    return activities.map(() => ({ id: randomUUID() }));
  });
  await next();
});

const conversationIds = new SkillConversationIdFactory(new MemoryStorage());
const skillConversations = new Map();

const handler = new CloudSkillHandler(
  adapter,
  async context => {
    end(context.activity.conversation.id, [context.activity]);
    writeReply(context, context.activity);
  },
  conversationIds,
  authentication,
);

// The SDK forgets a conversation that its skill has ended: the user's next words begin another.
function end(conversation, activities) {
  if (activities.some(({ type }) => type === ActivityTypes.EndOfConversation)) {
    skillConversations.delete(conversation);
  }
}

function writeReply(context, reply) {
  const identity = context.turnState.get(adapter.BotIdentityKey);
  write({
    reply,
    caller: {
      appId: JwtTokenValidation.getAppIdFromClaims(identity.claims),
      audience: identity.getClaimValue(AuthenticationConstants.AudienceClaim),
    },
  });
}

async function post({ conversation, activity }) {
  const sent = {
    id: randomUUID(),
    timestamp: new Date(),
    channelId: 'webchat',
    // The user's own channel, where nothing is sent to.
    serviceUrl: 'https://webchat.example/',
    from: { id: 'customer', name: 'Customer', role: 'user' },
    recipient: { id: 'parent', name: 'Parent', role: 'bot' },
    conversation: { id: conversation },
    ...activity,
  };
  if (!skillConversations.has(conversation)) {
    skillConversations.set(
      conversation,
      await conversationIds.createSkillConversationIdWithOptions({
        fromBotId: MicrosoftAppId,
        fromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
        activity: sent,
        botFrameworkSkill: { id: 'skill', appId: SkillAppId, skillEndpoint: SkillEndpoint },
      }),
    );
  }

  const client = authentication.createBotFrameworkClient();
  const answer = await client.postActivity(MicrosoftAppId, SkillAppId, SkillEndpoint, serviceUrl, skillConversations.get(conversation), sent);
  end(conversation, answer.body?.activities ?? []);
  write(answer);
}

const routes = [];
const route = method => (path, handle) => {
  routes.push({ method, handle, pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) });
};
new ChannelServiceRoutes(handler).register({ post: route('POST'), put: route('PUT'), get: route('GET'), delete: route('DELETE') }, '/api/skills');

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  response.status = code => {
    response.statusCode = code;
  };
  response.send = body => {
    response.setHeader('Content-Type', typeof body === 'string' ? 'text/plain' : 'application/json');
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  response.on('finish', () => {
    if (response.statusCode >= 400) {
      write({ reply: null, error: `${request.method} ${pathname} was answered with ${response.statusCode}` });
    }
  });
  const { handle, pattern } = routes.find(({ method, pattern }) => method === request.method && pattern.test(pathname)) ?? {};
  if (!handle) {
    response.status(404);
    response.end();
    return;
  }

  request.setEncoding('utf8');
  request.params = Object.fromEntries(Object.entries(pattern.exec(pathname).groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
  request.query = Object.fromEntries(searchParams);
  handle(request, response, () => {});
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const serviceUrl = `http://127.0.0.1:${server.address().port}/api/skills`;
write({ serviceUrl });

for await (const line of createInterface({ input: process.stdin })) {
  await post(JSON.parse(line)).catch(error => write({ error: error.message }));
}
server.close();
server.closeAllConnections();
