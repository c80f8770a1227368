metadata description = 'Who may do what. Each assignment says why.'

param identityName string
param dataAccountName string
param hostAccountName string
param dataContainers string[]
param insightsName string
param operatorId string
param operatorType string

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

var hostRoles = [
  { id: blobDataOwner, why: 'The host keeps its locks, keys and timers in blobs and reads its package.' }
  { id: queueDataContributor, why: 'The blob trigger\'s own queue: an event becomes a message there.' }
  { id: tableDataContributor, why: 'The host writes its diagnostic events to a table.' }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'
  }
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [
  for container in dataContainers: {
    parent: data::blobs
    name: container
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource onHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    scope: host
    name: guid(host.id, identity.id, role.id)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
      description: role.why
    }
  }
]

// The inbox is the uploader's: the app cannot write there even by mistake.
resource onContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in dataContainers: {
    scope: containers[index]
    name: guid(containers[index].id, identity.id, container == 'inbox' ? blobDataReader : blobDataContributor)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        container == 'inbox' ? blobDataReader : blobDataContributor
      )
      description: container == 'inbox'
        ? 'Uploads are read, never written.'
        : 'The app writes what uploads became, and its records.'
    }
  }
]

// With one account for everything the host's assignment already covers its queues.
resource onQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (dataAccountName != hostAccountName) {
  scope: data
  name: guid(data.id, identity.id, queueDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
    description: 'The poison queue stands in the account of the uploads; it is written by the trigger and read by PoisonedUpload.'
  }
}

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, metricsPublisher)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    description: 'Telemetry is taken by identity only.'
  }
}

resource ofOperator 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorId)) {
  scope: data
  name: guid(data.id, operatorId, blobDataContributor)
  properties: {
    principalId: operatorId
    principalType: operatorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    description: 'Whoever deploys uploads the first page, reads its result, and replays from the command line.'
  }
}
