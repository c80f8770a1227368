metadata description = 'The system topic of the data account, and its right to put down events that could not be delivered.'

param name string
param location string
param tags object
param dataAccountName string
param hostAccountName string
param deadLetterContainer string

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource letters 'containers' existing = {
      name: deadLetterContainer
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: data.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource writesLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host::blobs::letters
  name: guid(host::blobs::letters.id, topic.id, blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    description: 'Event Grid puts down events that it could not deliver.'
  }
}

output id string = topic.id
output name string = topic.name
